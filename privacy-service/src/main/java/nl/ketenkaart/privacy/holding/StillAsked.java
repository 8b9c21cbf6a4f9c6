package nl.ketenkaart.privacy.holding;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.retention.OpenRequests;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessParts;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccesses;

/** An organisation's own parts whose request is to be answered still, decided or not: what it decided to give lies with its part. */
public final class StillAsked implements OpenRequests {
    private final SubjectAccesses requests;
    private final SubjectAccessParts parts;

    public StillAsked(SubjectAccesses requests, SubjectAccessParts parts) {
        this.requests = requests;
        this.parts = parts;
    }

    @Override
    public boolean concern(UUID caseId, OrganisationId owner, LocalDate today) {
        return parts.of(caseId, owner).stream()
                .flatMap(part -> requests.find(part.request()).stream())
                .anyMatch(request -> !today.isAfter(request.answerBy()));
    }
}
