package nl.ketenkaart.cases.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Release;
import nl.ketenkaart.cases.figures.Track;

/** Tracks and releases without a database. */
public final class InMemoryInsights implements Tracks, Releases {
    public final List<Track> tracks = new ArrayList<>();
    final Map<Period, Release> released = new HashMap<>();
    boolean catchingUp;

    @Override
    public List<Track> of(Period period) {
        return List.copyOf(tracks);
    }

    @Override
    public boolean areComplete() {
        return !catchingUp;
    }

    @Override
    public Optional<Release> find(Period period) {
        return Optional.ofNullable(released.get(period));
    }

    @Override
    public Release keepFirst(Release release) {
        released.putIfAbsent(release.period(), release);
        return released.getOrDefault(release.period(), release);
    }
}
