package nl.ketenkaart.privacy.amendment;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.MemoryVersions;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.agreement.Succession;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.agreement.VersionsInForce;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Versions that follow the one that comes with the software, on a clock that is set by hand. */
public final class AmendmentFixture {
    public static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    /** Left the agreement after three meetings. */
    public static final String SAFETY_HOUSE = "veiligheidshuis-utrecht";

    public static final FirstAgreement FIRST = new FirstAgreement(TheAgreement.version1());
    public final MemoryVersions versions = new MemoryVersions();
    public final SharingAgreements agreements = new VersionsInForce(FIRST, versions);
    public Instant now = NOW;
    final Clock clock = new Clock() {
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
    };
    private final Parties parties = new Parties(agreements);
    final PrepareAgreementHandler preparing = new PrepareAgreementHandler(versions, FIRST, parties, clock);
    final ApproveAgreementHandler approving = new ApproveAgreementHandler(versions, FIRST, agreements, parties, clock);
    public final ReadAgreements reading = new ReadAgreements(FIRST, versions, parties, clock);

    public Clock clock() {
        return clock;
    }

    public Parties parties() {
        return parties;
    }

    public static Caller officer(String organisation) {
        return caller(organisation, true, "privacy-officer");
    }

    public static Caller caller(String organisation, boolean person, String... roles) {
        var kind =
                KINDS.getOrDefault(organisation, OrganisationKind.SAFETY_HOUSE).name();
        return new Caller(
                new OrganisationId(organisation), kind, organisation + "-somebody", person, Set.of(roles), "local-cli");
    }

    /** The first version with another title, so that it says something else. */
    public static AgreementDraft draft() {
        var text = FIRST.agreed().text();
        return new AgreementDraft(1, "Another annex", text.legalBasis(), null, text.signatories(), text.matrix());
    }

    public static AgreementDraft from(AgreementDraft draft, @Nullable Instant from) {
        return new AgreementDraft(
                draft.replaces(), draft.title(), draft.legalBasis(), from, draft.signatories(), draft.matrix());
    }

    public static AgreementDraft replacing(AgreementDraft draft, int version) {
        return new AgreementDraft(
                version,
                draft.title() + " and another",
                draft.legalBasis(),
                draft.effectiveFrom(),
                draft.signatories(),
                draft.matrix());
    }

    public static AgreementDraft signedBy(AgreementDraft draft, UnaryOperator<Signatory> change) {
        return new AgreementDraft(
                draft.replaces(),
                draft.title(),
                draft.legalBasis(),
                draft.effectiveFrom(),
                draft.signatories().stream().map(change).toList(),
                draft.matrix());
    }

    public static AgreementDraft ending(AgreementDraft draft, String organisation, Instant until) {
        return signedBy(
                draft,
                one -> one.organisation().equals(organisation)
                        ? new Signatory(one.organisation(), one.kind(), one.from(), until)
                        : one);
    }

    public static AgreementDraft allowing(AgreementDraft draft, List<Row> matrix) {
        return new AgreementDraft(
                draft.replaces(),
                draft.title(),
                draft.legalBasis(),
                draft.effectiveFrom(),
                draft.signatories(),
                matrix);
    }

    Result<Succession> prepare(Caller caller, AgreementDraft draft) {
        return preparing.handle(UUID.randomUUID(), caller, draft);
    }

    public int prepared(AgreementDraft draft) {
        var id = UUID.randomUUID();
        return succeeded(preparing.handle(id, officer(OM), draft))
                .prepared(id)
                .orElseThrow()
                .number();
    }

    Result<Succession> approve(int version, Caller caller) {
        return approve(version, caller, hash(version));
    }

    Result<Succession> approve(int version, Caller caller, String hash) {
        return approving.handle(
                new ApproveAgreementHandler.Asked(version, caller.organisation(), caller), new ApproveAgreement(hash));
    }

    String hash(int version) {
        return versions.succession().find(version).map(Succession.Version::hash).orElse("none");
    }

    /** Prepared, and approved by two. */
    public int agreed(AgreementDraft draft) {
        var version = prepared(draft);
        approvedByTwo(version);
        return version;
    }

    public void approvedByTwo(int version) {
        succeeded(approve(version, officer(OM)));
        succeeded(approve(version, officer(POLICE)));
    }

    static Succession succeeded(Result<Succession> result) {
        return switch (result) {
            case Result.Done<Succession>(var state, var position) -> state;
            case Result.Refused<Succession>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    static Refusal refused(Result<Succession> result) {
        return switch (result) {
            case Result.Done<Succession>(var state, var position) -> throw new AssertionError(state);
            case Result.Refused<Succession>(var refusal) -> refusal;
        };
    }

    static List<String> pointers(Refusal refusal) {
        return refusal.faults().stream().map(Fault::pointer).toList();
    }
}
