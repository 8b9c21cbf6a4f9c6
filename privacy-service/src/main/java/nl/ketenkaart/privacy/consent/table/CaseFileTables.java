package nl.ketenkaart.privacy.consent.table;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.consent.FindTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;
import org.springframework.stereotype.Component;

@Component
final class CaseFileTables implements FindTable {
    private final CaseFiles files;

    CaseFileTables(CaseFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Found> of(CaseId caseId, Predicate<CaseTable> mayKnow) {
        return files.find(caseId.value(), mayKnow).map(CaseFileTables::found);
    }

    private static Found found(CaseFile file) {
        var people = file.persons().stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        return new Found(file.shell().table(), people);
    }
}
