package nl.ketenkaart.privacy.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.explanation.Explanation.Decided;
import nl.ketenkaart.privacy.glass.GlassLabel;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Asks the decision itself, as the people of an organisation would, in the case as anybody may know how it stands: who is kept out
 * is told to nobody, so for all that is explained nobody is.
 *
 * @param file without who is kept out
 */
record Explaining(Agreement agreement, CaseFile file, Instant at, OrganisationId owner, OrganisationId organisation) {
    private static final Set<String> ROLES = Set.of("professional", "chair");
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.TRIAGE, Purpose.DEEPENING, Purpose.DECISION, Purpose.FOLLOW_UP);
    private static final String NOBODY_IN_PARTICULAR = "";

    static Explaining of(OpenedCase opened, OrganisationId organisation) {
        var at = opened.look().at();
        var owner = opened.look().viewer().organisation();
        return new Explaining(opened.agreement(), opened.file().asAnybodyMayKnow(at), at, owner, organisation);
    }

    /** As it sits there, or last sat; of who never did nothing is known. */
    OrganisationKind kind() {
        return file.shell().seats().stream()
                .filter(seat -> seat.organisation().equals(organisation))
                .map(Seat::kind)
                .reduce(OrganisationKind.UNKNOWN, (first, last) -> last);
    }

    List<Decided> decisions(Item item) {
        var all = new ArrayList<Decided>();
        for (var purpose : PURPOSES) {
            var verdict = decide(item, purpose, NOBODY_IN_PARTICULAR);
            all.add(new Decided(
                    purpose, false, verdict.level(), verdict.reason(), verdict.rule(), RulePath.of(verdict)));
            if (breakers().anyMatch(person -> decide(item, purpose, person).rule() == Rule.BREAK_GLASS)) {
                all.add(new Decided(
                        purpose,
                        true,
                        Verdict.Level.FULL,
                        Verdict.Reason.PERMITTED,
                        Rule.BREAK_GLASS,
                        RulePath.behindGlass(verdict)));
            }
        }
        return all;
    }

    /** Who of it broke glass of which the owner was told. */
    private Stream<String> breakers() {
        return file.shell().brokenGlass().values().stream()
                .filter(label -> label.organisation().equals(organisation))
                .filter(label -> label.opened().contains(owner))
                .map(GlassLabel::person);
    }

    private Verdict decide(Item item, Purpose purpose, String person) {
        var viewer = new Viewer(organisation, kind(), person, true, ROLES);
        return NeedToKnow.of(
                        agreement, new Look(viewer, purpose, at), file.shell().table())
                .decide(item);
    }
}
