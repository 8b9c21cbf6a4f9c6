package nl.ketenkaart.cases.direction;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Accept the appointment as director, or refuse it. */
public record AnswerAppointment(
        Caller by,
        CaseId caseId,
        boolean accepted,
        @Nullable String reason) {}
