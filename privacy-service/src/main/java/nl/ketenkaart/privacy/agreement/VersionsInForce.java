package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkaart.privacy.agreement.AgreementText.Approval;
import nl.ketenkaart.privacy.agreement.Succession.Version;
import nl.ketenkaart.privacy.needtoknow.Agreement;

/**
 * Which version is in force is asked of the store each time, so that what was agreed bites at the next read on every instance.
 * The texts never change, so each is read and compiled once.
 */
public final class VersionsInForce implements SharingAgreements {
    private final FirstAgreement first;
    private final AgreementVersions versions;
    private final Map<UUID, SharingAgreement> compiled = new ConcurrentHashMap<>();

    public VersionsInForce(FirstAgreement first, AgreementVersions versions) {
        this.first = first;
        this.versions = versions;
    }

    @Override
    public Agreement inForce(Instant at) {
        return versions.succession().inForce(at).<Agreement>map(this::of).orElseGet(first::agreement);
    }

    private SharingAgreement of(Version version) {
        if (version.number() <= first.version()) {
            throw new IllegalStateException("version %d comes with the service, yet version %d was agreed"
                    .formatted(first.version(), version.number()));
        }
        return compiled.computeIfAbsent(version.preparation(), none -> compile(version));
    }

    private SharingAgreement compile(Version version) {
        return SharingAgreement.of(
                versions.textOf(version).agreed(version.number(), from(version), approvals(version)));
    }

    private static Instant from(Version version) {
        var from = version.effectiveFrom();
        return from == null ? Instant.MAX : from;
    }

    private static List<Approval> approvals(Version version) {
        return version.approvals().stream()
                .map(by -> Approval.of(by.organisation(), by.at()))
                .toList();
    }
}
