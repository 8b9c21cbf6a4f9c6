package nl.ketenkaart.privacy.holding;

import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessParts;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccesses;
import nl.ketenkaart.privacy.terms.Purpose;

/** The one way in which a part is found: by a privacy officer of its organisation, who may know of its case. To all others there is none. */
public final class OpenPart {
    private final OpenCase opening;
    private final KeptFiles kept;
    private final SubjectAccesses requests;
    private final SubjectAccessParts parts;

    public OpenPart(OpenCase opening, KeptFiles kept, SubjectAccesses requests, SubjectAccessParts parts) {
        this.opening = opening;
        this.kept = kept;
        this.requests = requests;
        this.parts = parts;
    }

    /** @param file with what is locked: it is held, and is shown here to decide on, and for nothing else */
    record Opened(SubjectAccess request, SubjectAccessPart part, CaseFile file) {}

    SubjectAccessParts parts() {
        return parts;
    }

    OpenCase opening() {
        return opening;
    }

    static boolean isOfficer(Caller caller) {
        return caller.hasAnyOf("privacy-officer");
    }

    Optional<Opened> find(UUID id, Caller caller) {
        return parts.find(id)
                .filter(part -> isOfficer(caller) && part.organisation().equals(caller.organisation()))
                .flatMap(part -> opened(part, caller));
    }

    private Optional<Opened> opened(SubjectAccessPart part, Caller caller) {
        return opening.peek(part.caseId(), caller, Purpose.OWN_RECORDS)
                .flatMap(file -> kept.kept(file.caseId()))
                .flatMap(file -> requests.find(part.request()).map(request -> new Opened(request, part, file)));
    }
}
