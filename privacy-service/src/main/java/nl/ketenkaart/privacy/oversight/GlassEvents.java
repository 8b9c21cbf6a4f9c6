package nl.ketenkaart.privacy.oversight;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.glass.GlassLabel;
import nl.ketenkaart.privacy.intake.CaseEvent;
import nl.ketenkaart.privacy.terms.Category;

/** Glass that is broken in a case, mended, or not reviewed in time. */
public final class GlassEvents {
    private GlassEvents() {}

    public record GlassBroken(
            UUID breakGlassId,
            UUID caseId,
            OrganisationId organisation,
            String person,
            Set<String> categories,
            Instant from,
            Instant until)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var known = categories.stream().map(Category::named).collect(toSet());
            var label = new GlassLabel(organisation, person, known, from, until, Set.of(), false);
            return file.with(file.shell().glass(breakGlassId, label));
        }

        @Override
        public UUID thing() {
            return breakGlassId;
        }
    }

    public record GlassMended(UUID breakGlassId, UUID caseId, Instant at) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return changed(file, breakGlassId, label -> label.endingAt(at));
        }

        @Override
        public UUID thing() {
            return breakGlassId;
        }
    }

    public record BreakGlassEscalated(UUID breakGlassId, UUID caseId) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return changed(file, breakGlassId, GlassLabel::leftUnreviewed);
        }

        @Override
        public UUID thing() {
            return breakGlassId;
        }
    }

    private static CaseFile changed(CaseFile file, UUID id, UnaryOperator<GlassLabel> verb) {
        var label = file.shell().brokenGlass().get(id);
        return label == null ? file : file.with(file.shell().glass(id, verb.apply(label)));
    }
}
