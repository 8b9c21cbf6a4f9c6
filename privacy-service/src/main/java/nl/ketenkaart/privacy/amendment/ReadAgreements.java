package nl.ketenkaart.privacy.amendment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import org.jspecify.annotations.Nullable;

/** The versions as far as the caller may know of them. They say nothing about anybody, so no line is written. */
public final class ReadAgreements {
    private final Editions editions;
    private final Parties parties;
    private final Clock clock;

    public ReadAgreements(FirstAgreement first, AgreementVersions versions, Parties parties, Clock clock) {
        this.editions = new Editions(first, versions);
        this.parties = parties;
        this.clock = clock;
    }

    /** @param before only versions with a lower number */
    public record Range(int before, int atMost) {}

    /** @param next the number of the last one, where there are more */
    public record Page(List<Edition> editions, @Nullable Integer next) {}

    /** Empty for a version that is not there, or not for this caller. */
    public Optional<Edition> handle(int version, Caller caller) {
        var at = clock.instant();
        return editions.find(version, at).filter(visibleTo(caller, at));
    }

    /** Newest first. */
    public Page handle(Range range, Caller caller) {
        var at = clock.instant();
        var found = editions.all(at).stream()
                .filter(edition -> edition.version() < range.before())
                .filter(visibleTo(caller, at))
                .limit(range.atMost() + 1L)
                .toList();
        var shown = found.subList(0, Math.min(found.size(), range.atMost()));
        return new Page(shown, found.size() > shown.size() ? shown.getLast().version() : null);
    }

    private Predicate<Edition> visibleTo(Caller caller, Instant at) {
        var reads = parties.mayRead(caller, at);
        var readsDrafts = parties.mayReadDrafts(caller, at);
        return edition -> readsDrafts || reads && edition.standing().agreed();
    }
}
