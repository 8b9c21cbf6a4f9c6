package nl.ketenkaart.privacy.retention;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.destruction.DestroyCase;
import nl.ketenkaart.privacy.destruction.DestroyHolding;
import nl.ketenkaart.privacy.destruction.RecordDestruction;
import nl.ketenkaart.privacy.destruction.Setback;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.erasure.CarryOutErasure;
import nl.ketenkaart.privacy.erasure.MemoryErasures;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.regime.TheTerms;
import nl.ketenkaart.privacy.story.Cast;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;

/** A case and the runs over it, by a clock that is set by hand. */
final class RetentionFixture {
    /** What others told. */
    final List<Told> told;

    final InMemoryIntake intake;
    final MemoryRetentions retentions;
    final MemoryReports reports;
    final MemoryDestruction destruction;
    final MemoryErasures erasures = new MemoryErasures();
    final List<Disclosure> log = new ArrayList<>();
    final List<Setback> setbacks = new ArrayList<>();
    /** Who still has to answer somebody what it holds. */
    final Set<String> asked = new HashSet<>();

    final Fuse fuse = new Fuse();
    final RunRetention running;
    private Instant now = Story.BEGIN;
    final Clock clock = new ByHand();

    RetentionFixture(List<Told> told) {
        this.told = told;
        intake = new InMemoryIntake((before, after, cause) -> List.of()).take(told);
        destruction = new MemoryDestruction(intake, fuse);
        erasures.atWrite = fuse::burn;
        retentions = new MemoryRetentions(intake, fuse, destruction.keys);
        reports = new MemoryReports(fuse);
        running = another();
    }

    static RetentionFixture of(Story story) {
        return new RetentionFixture(story.told());
    }

    /** Another instance of the service, on the same stores. */
    RunRetention another() {
        var recording = new RecordDestruction(log::add, at -> TheAgreement.version1(), clock);
        var holdings = new DestroyHolding(destruction, recording, destruction, destruction, setbacks::add, clock);
        var carryingOut = new CarryOutErasure(erasures, destruction, clock);
        return new RunRetention(
                new RunRetention.Kept(intake, retentions, (caseId, owner, day) -> asked.contains(owner.value())),
                reports,
                TheTerms.shipped(),
                new RunRetention.Destroying(
                        holdings, new DestroyCase(erasures, carryingOut, recording, setbacks::add), setbacks::add),
                new RunRetention.When(clock, 3));
    }

    /** Stops everything at the n-th write, before or after it. */
    static final class Fuse {
        int left = Integer.MAX_VALUE;

        void burn() {
            if (left-- == 0) {
                throw new Stopped();
            }
        }
    }

    /** The process was killed: nothing catches it. */
    static final class Stopped extends Error {}

    static final class MemoryReports implements RetentionReports {
        private final TreeMap<LocalDate, RetentionReport> stored = new TreeMap<>();
        private final Fuse fuse;

        MemoryReports(Fuse fuse) {
            this.fuse = fuse;
        }

        @Override
        public Optional<RetentionReport> find(LocalDate day) {
            return Optional.ofNullable(stored.get(day));
        }

        @Override
        public void put(RetentionReport report) {
            fuse.burn();
            stored.put(report.day(), report);
            fuse.burn();
        }

        @Override
        public List<RetentionReport> before(LocalDate before, int atMost) {
            return stored.headMap(before, false).descendingMap().values().stream()
                    .limit(atMost)
                    .toList();
        }
    }

    private final class ByHand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A moment in the Netherlands. */
    void itIs(String localDateTime) {
        now = LocalDateTime.parse(localDateTime).atZone(DueItems.HERE).toInstant();
    }

    /** The run of this day, with what it tells taken in. */
    Optional<RetentionReport> runOn(String day) {
        itIs(day + "T03:00");
        var report = running.handle();
        retentions.tell();
        return report;
    }

    RetentionReport.Counts counts(String day, String organisation) {
        return reports.find(LocalDate.parse(day)).orElseThrow().organisations().get(new OrganisationId(organisation));
    }

    CaseFile file() {
        return intake.file(Cast.CASE);
    }

    boolean hasKey(String organisation) {
        return !destruction.keys.find(Cast.CASE).isClosedTo(new OrganisationId(organisation));
    }

    Set<UUID> locked() {
        return file().locked().parts().keySet();
    }

    /** Locked or not. */
    Set<UUID> heldOf(String organisation) {
        return file().everything()
                .filter(part -> part.owner().value().equals(organisation))
                .map(part -> part.id())
                .collect(toSet());
    }

    Set<UUID> shownOf(String organisation) {
        return file().parts().values().stream()
                .filter(part -> part.label().item().owner().value().equals(organisation))
                .map(part -> part.id())
                .collect(toSet());
    }
}
