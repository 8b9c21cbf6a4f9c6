package nl.ketenkaart.privacy.amendment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.privacy.agreement.AgreementText.Approval;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.SharingAgreement;
import nl.ketenkaart.privacy.agreement.Succession;
import nl.ketenkaart.privacy.agreement.Succession.Version;
import nl.ketenkaart.privacy.agreement.TextHash;
import nl.ketenkaart.privacy.amendment.Edition.Standing;
import org.jspecify.annotations.Nullable;

/** All versions as they stand at one moment, the first among them. */
final class Editions {
    private final FirstAgreement first;
    private final AgreementVersions versions;

    Editions(FirstAgreement first, AgreementVersions versions) {
        this.first = first;
        this.versions = versions;
    }

    /** Newest first. */
    List<Edition> all(Instant at) {
        var succession = versions.succession();
        var all = new ArrayList<Edition>();
        succession.versions().forEach(version -> all.addFirst(edition(version, succession, at)));
        var agreed = first.agreed();
        if (agreed != null) {
            all.add(edition(agreed, succession, at));
        }
        return all;
    }

    Optional<Edition> find(int number, Instant at) {
        return all(at).stream().filter(edition -> edition.version() == number).findFirst();
    }

    private Edition edition(SharingAgreement agreed, Succession succession, Instant at) {
        var text = agreed.text();
        var from = text.effectiveFrom();
        return new Edition(
                agreed.version(),
                standing(agreed.version(), from, succession, at),
                TextHash.of(text),
                from,
                null,
                agreed.approvals(),
                text);
    }

    private Edition edition(Version version, Succession succession, Instant at) {
        return new Edition(
                version.number(),
                standing(version, succession, at),
                version.hash(),
                version.agreed() ? version.effectiveFrom() : version.wantedFrom(),
                version.prepared().organisation(),
                version.approvals().stream()
                        .map(by -> Approval.of(by.organisation(), by.at()))
                        .toList(),
                versions.textOf(version));
    }

    private Standing standing(Version version, Succession succession, Instant at) {
        if (version.agreed()) {
            return standing(version.number(), version.effectiveFrom(), succession, at);
        }
        var last = succession.agreedLast().map(Version::number).orElse(first.version());
        if (version.replaces() != last) {
            return Standing.OVERTAKEN;
        }
        return version.lapsed(at) ? Standing.LAPSED : Standing.PREPARED;
    }

    private static Standing standing(int number, @Nullable Instant from, Succession succession, Instant at) {
        var since = from == null || from.isBefore(at) ? at : from;
        var replaced = succession
                .inForce(since)
                .filter(other -> other.number() > number)
                .isPresent();
        if (replaced) {
            return Standing.REPLACED;
        }
        return since.isAfter(at) ? Standing.AGREED : Standing.IN_FORCE;
    }
}
