package nl.ketenkaart.cases.consulting;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.table.Consultation.Elsewhere;
import nl.ketenkaart.cases.table.ConsultationId;
import nl.ketenkaart.platform.identity.Caller;

/** Note where else the case is discussed. */
public record NoteConsultation(Caller by, CaseId caseId, ConsultationId consultationId, Elsewhere elsewhere) {}
