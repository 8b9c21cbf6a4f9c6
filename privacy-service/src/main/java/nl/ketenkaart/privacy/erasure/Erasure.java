package nl.ketenkaart.privacy.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of one case, and once it was carried out the proof of it, which stays: no name, no word of anybody.
 *
 * @param caseId an id of nothing any more
 * @param assents who proposed it, and who agreed: the privacy officers of two organisations; nobody where the term was over for all
 * @param erasedAt when the keys had been destroyed and every service was told; null until then
 * @param byTerm which run carried it out; null where officers decided
 */
public record Erasure(
        UUID caseId,
        Ground ground,
        List<Assent> assents,
        @Nullable Instant erasedAt,
        @Nullable ByTerm byTerm) {
    /** A proposal to which nobody agreed for so long is none any more. */
    static final Duration OPEN_FOR = Duration.ofDays(30);

    /** On what it rests; a closed list, since words of one's own may say something about somebody. */
    public enum Ground {
        /** The purpose of the processing was reached (GDPR 17(1)(a), Wpg 4(2)). */
        NO_LONGER_NECESSARY,
        /** An objection was upheld (GDPR 17(1)(c)). */
        OBJECTION_UPHELD,
        /** It should never have been processed (GDPR 17(1)(d), Wpg 28). */
        UNLAWFUL,
        /** A law or a court bids it (GDPR 17(1)(e)). */
        ORDERED,
        /** The term for which it may be kept is over. */
        TERM_OVER
    }

    /**
     * That nobody decided, but the term for everything in it was over.
     *
     * @param day of the run, in the Netherlands
     * @param terms the version of the terms
     * @param items how many each organisation held still
     */
    public record ByTerm(LocalDate day, int terms, Map<OrganisationId, Integer> items) {
        public ByTerm {
            items = Collections.unmodifiableMap(new TreeMap<>(items));
        }
    }

    public record Assent(OrganisationId organisation, Instant at) {}

    public enum State {
        PROPOSED,
        AGREED,
        CARRIED_OUT
    }

    public Erasure {
        assents = List.copyOf(assents);
    }

    public State state() {
        if (erasedAt != null) {
            return State.CARRIED_OUT;
        }
        return byTerm == null && assents.size() < 2 ? State.PROPOSED : State.AGREED;
    }

    static Erasure proposed(UUID caseId, Ground ground, Assent by) {
        return new Erasure(caseId, ground, List.of(by), null, null);
    }

    public static Erasure overTerm(UUID caseId, ByTerm run) {
        return new Erasure(caseId, Ground.TERM_OVER, List.of(), null, run);
    }

    /** How many each organisation held when its term was over; of what officers decided nobody counted. */
    public Map<OrganisationId, Integer> heldThen() {
        return byTerm == null ? Map.of() : byTerm.items();
    }

    /** Whether its proof is for this organisation once nobody can say any more who sat there. */
    boolean concerns(OrganisationId organisation) {
        return assents.stream().anyMatch(assent -> assent.organisation().equals(organisation))
                || byTerm != null && byTerm.items().containsKey(organisation);
    }

    boolean stands(Instant now) {
        return state() != State.PROPOSED || now.isBefore(assents.getFirst().at().plus(OPEN_FOR));
    }

    /** Nothing more can be done to it than to carry it out. */
    boolean isCompletedBy(OrganisationId organisation) {
        return state() == State.PROPOSED && !assents.getFirst().organisation().equals(organisation);
    }

    Outcome<Erasure> agreed(Ground same, Assent by) {
        if (!isCompletedBy(by.organisation())) {
            return Outcome.unchanged(this);
        }
        if (ground != same) {
            return Outcome.refused(
                    Refusal.conflict("It was proposed on the ground " + ground + "; both must name the same."));
        }
        var both = new ArrayList<>(assents);
        both.add(by);
        return Outcome.changed(new Erasure(caseId, ground, both, erasedAt, null));
    }

    Erasure carriedOut(Instant at) {
        return new Erasure(caseId, ground, assents, at, byTerm);
    }

    /** By whom it may be taken back; empty once it was agreed. */
    Optional<OrganisationId> proposer() {
        return state() == State.PROPOSED ? Optional.of(assents.getFirst().organisation()) : Optional.empty();
    }
}
