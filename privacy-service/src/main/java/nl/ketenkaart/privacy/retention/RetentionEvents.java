package nl.ketenkaart.privacy.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Part.Lock;
import nl.ketenkaart.privacy.intake.CaseEvent;
import org.jspecify.annotations.Nullable;

/** What the file of a case takes in of it: so cards that are made anew show no more than those that there were. */
public final class RetentionEvents {
    private RetentionEvents() {}

    public record ItemsLocked(UUID caseId, OrganisationId organisation, List<Item> items) implements CaseEvent {

        public record Item(UUID item, Instant recordedAt) {}

        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.locking(items.stream()
                    .map(one -> new Lock(one.item(), organisation, one.recordedAt()))
                    .toList());
        }

        /** The clock did it: the owner is told, as everybody else is, that its card changed. */
        @Override
        public @Nullable OrganisationId by(OrganisationId contributor) {
            return null;
        }
    }
}
