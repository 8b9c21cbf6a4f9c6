package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How one version of the agreement follows the other. A version is prepared on the one agreed last; it is approved by
 * organisation, each bound to its exact text; with the second organisation it is agreed, and from its instant it is in force
 * until another one that was agreed later is. All of it is one value, stored as one document: so two approvals at once both
 * count, one version is agreed after the other, and whoever reads it sees one state of all versions. What is agreed is never
 * changed or taken away: it is replaced.
 *
 * @param versions in the order of their numbers, without the first, which came with the service
 */
public record Succession(List<Version> versions) {
    public static final Succession NONE = new Succession(List.of());
    private static final int APPROVALS = 2;
    /** Versions that nobody agreed on and that can still be; more would only hide the one that counts. */
    private static final int IN_PREPARATION = 20;

    public Succession {
        versions = List.copyOf(versions);
    }

    /**
     * @param preparation under which its text is kept
     * @param wantedFrom null: at once, when it is agreed
     * @param effectiveFrom null while it is not agreed
     */
    public record Version(
            int number,
            UUID preparation,
            String hash,
            int replaces,
            @Nullable Instant wantedFrom,
            By prepared,
            List<By> approvals,
            @Nullable Instant effectiveFrom) {

        public Version {
            approvals = List.copyOf(approvals);
        }

        public boolean agreed() {
            return effectiveFrom != null;
        }

        boolean approvedBy(OrganisationId organisation) {
            return approvals.stream().anyMatch(by -> by.organisation().equals(organisation));
        }

        /** Whether the instant at which it was to take effect has gone by. */
        public boolean lapsed(Instant at) {
            return !agreed() && wantedFrom != null && wantedFrom.isBefore(at);
        }

        private Version approved(By by, Predicate<OrganisationId> signs) {
            var all = new ArrayList<>(approvals);
            all.add(by);
            var counting =
                    all.stream().map(By::organisation).distinct().filter(signs).count();
            var from = wantedFrom == null ? by.at() : wantedFrom;
            return new Version(
                    number, preparation, hash, replaces, wantedFrom, prepared, all, counting < APPROVALS ? null : from);
        }
    }

    /** @param person token subject; kept as evidence, shown to nobody */
    public record By(OrganisationId organisation, String person, Instant at) {}

    public Optional<Version> find(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public Optional<Version> prepared(UUID preparation) {
        return versions.stream()
                .filter(version -> version.preparation().equals(preparation))
                .findFirst();
    }

    /** The one on which the next builds, in force or not yet; empty: the first. */
    public Optional<Version> agreedLast() {
        return versions.stream().filter(Version::agreed).reduce((one, next) -> next);
    }

    /** Of those that have taken effect by then the one agreed last; empty: none, so the first. */
    public Optional<Version> inForce(Instant at) {
        return versions.stream()
                .filter(version -> version.effectiveFrom() != null
                        && !version.effectiveFrom().isAfter(at))
                .reduce((one, next) -> next);
    }

    /** What is needed to prepare a version; the number of the first is the floor. */
    public record Preparation(UUID id, AgreementDraft text, By by, int first) {}

    public Outcome<Succession> prepare(Preparation wanted) {
        if (prepared(wanted.id()).isPresent()) {
            return Outcome.unchanged(this);
        }
        var text = wanted.text();
        var last = agreedLast().map(Version::number).orElse(wanted.first());
        if (text.replaces() != last) {
            return Outcome.refused(Refusal.conflict(overtaken(last)));
        }
        if (open(last, wanted.by().at()) >= IN_PREPARATION) {
            return Outcome.refused(
                    Refusal.conflict("%d versions wait for approval; agree on one, or let their instants go by."
                            .formatted(IN_PREPARATION)));
        }
        var number =
                versions.isEmpty() ? wanted.first() + 1 : versions.getLast().number() + 1;
        return Outcome.changed(with(new Version(
                number,
                wanted.id(),
                TextHash.of(text),
                text.replaces(),
                text.effectiveFrom(),
                wanted.by(),
                List.of(),
                null)));
    }

    private long open(int last, Instant at) {
        return versions.stream()
                .filter(version -> !version.agreed() && version.replaces() == last && !version.lapsed(at))
                .count();
    }

    /** @param hash of the text that was read */
    public record Approval(int version, String hash, By by, int first) {}

    /**
     * @param signs whether an organisation is a signatory at this moment: who left meanwhile does not count
     */
    public Outcome<Succession> approve(Approval wanted, Predicate<OrganisationId> signs) {
        var found = find(wanted.version());
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notThere());
        }
        var version = found.get();
        if (!version.hash().equals(wanted.hash())) {
            return Outcome.refused(
                    Refusal.conflict("This is not the hash of the text of this version; read it again."));
        }
        if (version.approvedBy(wanted.by().organisation())) {
            return Outcome.unchanged(this);
        }
        var obstacle = obstacle(version, wanted);
        return obstacle == null
                ? Outcome.changed(with(version.approved(wanted.by(), signs)))
                : Outcome.refused(Refusal.conflict(obstacle));
    }

    private @Nullable String obstacle(Version version, Approval wanted) {
        if (version.agreed()) {
            return "This version is agreed already; it cannot be approved any more.";
        }
        var last = agreedLast().map(Version::number).orElse(wanted.first());
        if (version.replaces() != last) {
            return overtaken(last);
        }
        return version.lapsed(wanted.by().at())
                ? "The instant at which it was to take effect has gone by; prepare it anew."
                : null;
    }

    private static String overtaken(int last) {
        return "Version %d was agreed last; prepare a version that replaces it.".formatted(last);
    }

    private Succession with(Version changed) {
        var all = new ArrayList<>(versions);
        all.removeIf(version -> version.number() == changed.number());
        all.add(changed);
        all.sort(Comparator.comparingInt(Version::number));
        return new Succession(all);
    }
}
