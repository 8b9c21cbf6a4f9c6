package nl.ketenkaart.cases.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.figures.Track.Answer;
import nl.ketenkaart.cases.figures.Track.Sitting;
import nl.ketenkaart.cases.report.Kind;

/** Cases as they come, by chance. */
final class WorkFixture {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private WorkFixture() {}

    static Track someCase(Random random, LocalDate raisedOn) {
        var kind = random.nextInt(7) == 0 ? Kind.YOUTH : Kind.DOMESTIC_VIOLENCE;
        var opening = new Track.Opening(kind, 1 + random.nextInt(3), at(raisedOn));
        var track = Track.NOTHING.raised(opening, "halt").voiced("halt", random.nextInt(4));
        for (var i = random.nextInt(4); i > 0; i--) {
            track = request(random, track, raisedOn.plusDays(random.nextInt(20)));
        }
        return decided(random, track, raisedOn);
    }

    private static Track request(Random random, Track track, LocalDate askedOn) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var answer = Answer.values()[Math.min(random.nextInt(8), 4)];
        return track.asked(id, at(askedOn)).answered(id, answer, at(askedOn.plusDays(random.nextInt(25))));
    }

    private static Track decided(Random random, Track track, LocalDate raisedOn) {
        var first = raisedOn.plusDays(random.nextInt(18));
        var times = 1 + random.nextInt(5);
        var decidedOn = first.plusDays(times * 4L);
        var startBy = new HashMap<UUID, LocalDate>();
        var sittings = new ArrayList<Sitting>();
        IntStream.range(0, times).forEach(i -> sittings.add(new Sitting(at(first.plusDays(i * 4L)), i < times - 1)));
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> startBy.put(new UUID(random.nextLong(), i), decidedOn.plusDays(random.nextInt(60))));
        var decided = track.decided(at(decidedOn), startBy);
        return started(random, decided, List.copyOf(startBy.keySet()), decidedOn)
                .satOn(sittings);
    }

    private static Track started(Random random, Track track, List<UUID> measures, LocalDate decidedOn) {
        var told = track;
        for (var measure : measures) {
            var on = decidedOn.plusDays(random.nextInt(70));
            told = told.started(measure, on, at(on.plusDays(random.nextInt(5))));
        }
        return told;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(HERE).toInstant();
    }
}
