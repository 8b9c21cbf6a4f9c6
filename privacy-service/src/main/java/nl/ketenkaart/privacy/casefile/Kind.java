package nl.ketenkaart.privacy.casefile;

import java.util.Optional;
import nl.ketenkaart.privacy.terms.Phase;

/** What a part is, and with it which content it has. */
public enum Kind {
    TRIAGE(Content.Triage.class),
    INCIDENT(Content.Incident.class),
    POLICE_REPORT(Content.PoliceReport.class),
    PERSON(Content.Person.class),
    PERSON_NEEDS(Content.PersonNeeds.class),
    MUNICIPALITY(Content.Municipality.class),
    ADDRESS(Content.Address.class),
    NOTICE(Content.PersonNotice.class),
    NOTICE_GROUND(Content.NoticeGround.class),
    CONCERN(Content.Concern.class),
    CONTRIBUTION(Content.Contribution.class),
    ATTRIBUTE(Content.Attribute.class),
    DOCUMENT(Content.Document.class),
    REQUEST(Content.Request.class),
    ANSWER(Content.Answer.class),
    INTERPRETATION(Content.Interpretation.class),
    SAFETY(Content.Safety.class),
    DISSENT(Content.Dissent.class),
    DECISION(Content.Decision.class),
    MEASURE(Content.Measure.class),
    FEEDBACK(Content.Feedback.class),
    LETTER(Content.Letter.class),
    SESSION(Content.Session.class),
    FOLLOW_UP(Content.FollowUp.class),
    HAND_OVER(Content.HandOver.class),
    CONSULTATION(Content.Consultation.class),
    CLOSURE(Content.Closure.class),
    REMAINING_CONCERN(Content.RemainingConcern.class),
    REOPENING(Content.Reopening.class),
    REPEAT(Content.Repeat.class);

    private final Class<? extends Content> content;

    Kind(Class<? extends Content> content) {
        this.content = content;
    }

    /** What says that a case in this phase has ended; empty while it goes on. */
    static Optional<Kind> ending(Phase phase) {
        return switch (phase) {
            case CLOSED, HANDED_OVER -> Optional.of(CLOSURE);
            case DECLINED -> Optional.of(TRIAGE);
            case RAISED, DEEPENING, DECIDED, FOLLOW_UP -> Optional.empty();
        };
    }

    public Class<? extends Content> content() {
        return content;
    }
}
