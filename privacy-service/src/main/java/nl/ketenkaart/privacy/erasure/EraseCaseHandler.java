package nl.ketenkaart.privacy.erasure;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.erasure.Erasure.Assent;
import nl.ketenkaart.privacy.erasure.Erasure.Ground;
import nl.ketenkaart.privacy.erasure.Erasure.State;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Two privacy officers of different organisations that sit or sat at its table erase a case that has ended. That it is destroyed
 * is on record, per person, before it is (Wpg 32a).
 */
public final class EraseCaseHandler {
    private static final String PRIVACY_OFFICER = "privacy-officer";
    private static final Set<Phase> ENDED = EnumSet.of(Phase.CLOSED, Phase.DECLINED, Phase.HANDED_OVER);
    private static final Refusal NOT_ENDED =
            Refusal.conflict("A case is erased once it has ended: close it, hand it over or decline it first.");
    private static final Refusal NOT_YOURS =
            Refusal.conflict("It is taken back by the organisation that proposed it, as long as nobody agreed.");
    private final OpenCase opening;
    private final Erasures erasures;
    private final CarryOutErasure carryingOut;
    private final Clock clock;

    public EraseCaseHandler(OpenCase opening, Erasures erasures, CarryOutErasure carryingOut, Clock clock) {
        this.opening = opening;
        this.erasures = erasures;
        this.carryingOut = carryingOut;
        this.clock = clock;
    }

    public record Asked(CaseId caseId, Caller caller, Flow flow) {
        UUID id() {
            return caseId.value();
        }
    }

    /**
     * @throws Disclosures.NotRecorded when it could not be put on record; nothing is destroyed
     */
    public Outcome<Erasure> handle(Asked asked, Ground ground) {
        var opened = opened(asked);
        if (opened.isEmpty()) {
            return Outcome.refused(Refusal.notThere());
        }
        if (!isAnOfficer(asked.caller())) {
            return Outcome.refused(Refusal.forbidden("A case is erased by privacy officers, and by no machine."));
        }
        if (!ENDED.contains(opened.get().file().shell().phase())) {
            return Outcome.refused(NOT_ENDED);
        }
        var outcome = assent(asked, ground, opened.get());
        return outcome instanceof Outcome.Changed<Erasure>(var after, var events) && isNowAgreed(after)
                ? Outcome.changed(begun(after))
                : outcome;
    }

    private static boolean isAnOfficer(Caller caller) {
        return caller.hasAnyOf(PRIVACY_OFFICER) && caller.person();
    }

    /** What cannot be carried out at once goes on by itself; it was agreed to, and is not undone. */
    private Erasure begun(Erasure agreed) {
        try {
            return carryingOut.handle(agreed);
        } catch (RuntimeException e) {
            return agreed;
        }
    }

    private boolean isNowAgreed(Erasure after) {
        return after.state() == State.AGREED && !carryingOut.isOnlyTried();
    }

    private Outcome<Erasure> assent(Asked asked, Ground ground, OpenedCase opened) {
        var by = new Assent(asked.caller().organisation(), clock.instant());
        var token = UUID.randomUUID();
        while (true) {
            var there = erasures.find(asked.id());
            var standing = there.filter(one -> one.stands(by.at()));
            var outcome = standing.map(one -> one.agreed(ground, by))
                    .orElseGet(() -> Outcome.changed(Erasure.proposed(asked.id(), ground, by)));
            if (!(outcome instanceof Outcome.Changed<Erasure>(var after, var events))) {
                return outcome;
            }
            if (isNowAgreed(after)) {
                if (!carryingOut.claim(opened.file(), token)) {
                    return Outcome.refused(NOT_ENDED);
                }
                record(opened);
            }
            if (erasures.put(asked.id(), there.orElse(null), after)) {
                return outcome;
            }
            if (isNowAgreed(after)) {
                carryingOut.release(asked.id(), token);
            }
        }
    }

    private static void record(OpenedCase opened) {
        var people = opened.file().persons().stream()
                .map(person -> about(opened.file(), person))
                .toList();
        opened.record(Activity.ERASE_CASE, people, new Counts(0, 0, 0), List.of());
    }

    private static AboutPerson about(CaseFile file, UUID person) {
        return new AboutPerson(new PersonId(person), Set.of(), Set.of(file.caseId()));
    }

    /** Takes a proposal back; once it was taken back, or there was none, there is nothing to do. */
    public Optional<Refusal> takeBack(Asked asked) {
        if (opened(asked).isEmpty()) {
            return Optional.of(Refusal.notThere());
        }
        if (!isAnOfficer(asked.caller())) {
            return Optional.of(Refusal.forbidden("An erasure is taken back by a privacy officer, and by no machine."));
        }
        var there = erasures.find(asked.id());
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var own = there.get().proposer().filter(asked.caller().organisation()::equals);
        return own.isPresent() && erasures.put(asked.id(), there.get(), null)
                ? Optional.empty()
                : Optional.of(NOT_YOURS);
    }

    /**
     * How far it is, for privacy officers of the table; and when it was carried out, for those of the two organisations, or of
     * all that held something still where a run did it, since nobody can say any more who sat there.
     */
    public Optional<Erasure> look(Asked asked) {
        if (!asked.caller().hasAnyOf(PRIVACY_OFFICER)) {
            return Optional.empty();
        }
        return erasures.find(asked.id())
                .filter(one -> one.state() == State.PROPOSED
                        ? opened(asked).isPresent() && one.stands(clock.instant())
                        : one.concerns(asked.caller().organisation()));
    }

    /** A privacy officer of who sat there may know of it still; everybody else only while seated. */
    private Optional<OpenedCase> opened(Asked asked) {
        var purpose = asked.caller().hasAnyOf(PRIVACY_OFFICER) ? Purpose.OWN_RECORDS : Purpose.OVERVIEW;
        return opening.handle(asked.caseId(), new OpenCase.Asked(asked.caller(), purpose, asked.flow()));
    }
}
