package nl.ketenkaart.privacy.needtoknow;

import static nl.ketenkaart.privacy.needtoknow.Verdict.Level.*;
import static nl.ketenkaart.privacy.terms.OrganisationKind.PUBLIC_PROSECUTION;
import static nl.ketenkaart.privacy.terms.Phase.*;
import static nl.ketenkaart.privacy.terms.Purpose.*;

import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Verdict.Reason;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * The nine rules as the specification has them, sentence by sentence, over finite inputs: no organisations, sets or
 * instants, only which of the few possible ways it is. Shares nothing with the engine but the words.
 */
final class SpecOfTheRules {
    /** The roles of people, each alone, none at all, and an auditor who does other work too. */
    enum RoleIs {
        NONE,
        AUDITOR,
        PROFESSIONAL,
        /** A machine account that was given this role. */
        PROFESSIONAL_MACHINE,
        AUDITOR_AND_PROFESSIONAL,
        CHAIR,
        SECRETARY,
        PRIVACY_OFFICER
    }

    enum SeatIs {
        NONE,
        YET_TO_BEGIN,
        TAKEN,
        ENDED
    }

    enum ExcludedIs {
        NOBODY,
        THE_ORGANISATION,
        THE_PERSON,
        SOMEBODY_ELSE
    }

    enum DirectorIs {
        NOBODY,
        SOMEBODY_ELSE,
        THE_VIEWER_NOT_YET_ACCEPTED,
        THE_VIEWER
    }

    enum SessionIs {
        NONE,
        WITHOUT_THE_VIEWER,
        WITH_THE_VIEWER,
        LONG_OVER
    }

    /** Who broke the glass, and for what. */
    enum GlassIs {
        WHOLE,
        BROKEN_BY_THE_VIEWER,
        BROKEN_BY_THE_VIEWER_FOR_WHEREABOUTS,
        /** A grant that says more than there is to give: every category, for a week. */
        BROKEN_BY_THE_VIEWER_FOR_ANYTHING,
        /** The same kind, from four hours ago. */
        BROKEN_FOUR_HOURS_AGO,
        BROKEN_UNTIL_NOW,
        BROKEN_FROM_LATER_ON,
        BROKEN_BY_A_COLLEAGUE,
        BROKEN_BY_ANOTHER_ORGANISATION
    }

    enum ValidityIs {
        ENDLESS,
        RUNNING,
        ENDED
    }

    enum AudienceIs {
        THE_TABLE,
        THE_VIEWER,
        OTHERS,
        OTHERS_AND_THE_DIRECTOR
    }

    enum ConsentIs {
        NOT_NEEDED,
        MISSING,
        FOR_ANOTHER_CATEGORY,
        FOR_ANOTHER_ORGANISATION,
        IN_FORCE
    }

    /** Everything about the viewer and the case. */
    record World(
            Purpose purpose,
            Phase phase,
            OrganisationKind kind,
            RoleIs role,
            boolean signed,
            SeatIs seat,
            ExcludedIs excluded,
            DirectorIs director,
            SessionIs session,
            GlassIs glass) {}

    /** Everything about the item. */
    record Thing(
            boolean own,
            Category category,
            boolean necessity,
            boolean withdrawn,
            ValidityIs validity,
            AudienceIs audience,
            ConsentIs consent,
            Handling handling,
            boolean released) {}

    private SpecOfTheRules() {}

    static Reason reasonNotToOpen(World w) {
        if (w.role == RoleIs.NONE || w.role == RoleIs.AUDITOR) return Reason.NO_PART;
        if (!w.signed) return Reason.NO_AGREEMENT;
        boolean ownRecordsOfAnEndedSeat = w.seat == SeatIs.ENDED && w.purpose == OWN_RECORDS;
        if (w.seat != SeatIs.TAKEN && !ownRecordsOfAnEndedSeat) return Reason.NOT_AT_THE_TABLE;
        if (excluded(w)) return Reason.EXCLUDED;
        if (w.purpose == OVERVIEW || w.purpose == OWN_RECORDS) return Reason.PERMITTED;
        return fits(w) ? Reason.PERMITTED : Reason.PURPOSE;
    }

    static Reason reason(World w, Thing t) {
        // 1 to 4
        if (w.role == RoleIs.NONE || w.role == RoleIs.AUDITOR) return Reason.NO_PART;
        if (!w.signed) return Reason.NO_AGREEMENT;
        boolean ownRecordOfAnEndedSeat = w.seat == SeatIs.ENDED && w.purpose == OWN_RECORDS && t.own;
        if (w.seat != SeatIs.TAKEN && !ownRecordOfAnEndedSeat) return Reason.NOT_AT_THE_TABLE;
        if (excluded(w)) return Reason.EXCLUDED;
        if (w.purpose == OVERVIEW) return Reason.PURPOSE;
        if (w.purpose == OWN_RECORDS && !t.own) return Reason.PURPOSE;
        if (w.purpose != OWN_RECORDS && !fits(w)) return Reason.PURPOSE;
        // the owner
        if (t.own) return Reason.PERMITTED;
        // break-glass lifts 5, 7, 8 and 9
        if (glassBroken(w, t)) return shared(t) ? Reason.PERMITTED : Reason.NOT_SHARED;
        // 5 to 9
        if (!SpecOfTheMatrix.allows(w.purpose, w.kind, t.category)) return Reason.CATEGORY;
        if (!shared(t)) return Reason.NOT_SHARED;
        if (!meantFor(w, t.audience)) return Reason.AUDIENCE;
        if (t.consent != ConsentIs.NOT_NEEDED && t.consent != ConsentIs.IN_FORCE) return Reason.CONSENT;
        return handling(w, t) == FULL ? Reason.PERMITTED : Reason.HANDLING;
    }

    static Level level(World w, Thing t) {
        return switch (reason(w, t)) {
            case PERMITTED -> FULL;
            case HANDLING -> handling(w, t);
            default -> NONE;
        };
    }

    private static boolean excluded(World w) {
        return w.excluded == ExcludedIs.THE_ORGANISATION || w.excluded == ExcludedIs.THE_PERSON;
    }

    private static boolean fits(World w) {
        return (w.purpose == TRIAGE && w.phase == RAISED)
                || (w.purpose == Purpose.DEEPENING && w.phase == Phase.DEEPENING)
                || (w.purpose == DECISION
                        && w.phase == Phase.DEEPENING
                        && w.role == RoleIs.CHAIR
                        && w.kind == PUBLIC_PROSECUTION)
                || (w.purpose == Purpose.FOLLOW_UP && (w.phase == DECIDED || w.phase == Phase.FOLLOW_UP));
    }

    private static boolean shared(Thing t) {
        return t.necessity && !t.withdrawn && t.validity != ValidityIs.ENDED;
    }

    private static boolean glassBroken(World w, Thing t) {
        var may = w.role == RoleIs.PROFESSIONAL || w.role == RoleIs.AUDITOR_AND_PROFESSIONAL || w.role == RoleIs.CHAIR;
        return may && brokenFor(w.glass, t.category);
    }

    private static boolean brokenFor(GlassIs glass, Category category) {
        return switch (glass) {
            case BROKEN_BY_THE_VIEWER, BROKEN_BY_THE_VIEWER_FOR_ANYTHING ->
                category == Category.SAFETY
                        || category == Category.HEALTH
                        || category == Category.CARE
                        || category == Category.WHEREABOUTS;
            case BROKEN_BY_THE_VIEWER_FOR_WHEREABOUTS -> category == Category.WHEREABOUTS;
            case WHOLE,
                    BROKEN_FOUR_HOURS_AGO,
                    BROKEN_UNTIL_NOW,
                    BROKEN_FROM_LATER_ON,
                    BROKEN_BY_A_COLLEAGUE,
                    BROKEN_BY_ANOTHER_ORGANISATION -> false;
        };
    }

    private static boolean meantFor(World w, AudienceIs audience) {
        return switch (audience) {
            case THE_TABLE, THE_VIEWER -> true;
            case OTHERS -> false;
            case OTHERS_AND_THE_DIRECTOR -> w.director == DirectorIs.THE_VIEWER;
        };
    }

    private static Level handling(World w, Thing t) {
        if (t.handling == Handling.OPEN) return FULL;
        if (t.handling == Handling.MARKER_ONLY) return MARKER;
        if (t.handling == Handling.DIRECTOR_RELEASE && t.released) return FULL;
        if (t.handling == Handling.DIRECTOR_RELEASE) return w.director == DirectorIs.THE_VIEWER ? MARKER : NONE;
        if (t.handling == Handling.SESSION_ONLY) return w.session == SessionIs.WITH_THE_VIEWER ? FULL : MARKER;
        return NONE;
    }
}
