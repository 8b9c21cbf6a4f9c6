package nl.ketenkaart.privacy.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.card.CardView.Director;
import nl.ketenkaart.privacy.card.CardView.Owed;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.Disclosures.Outdated;
import nl.ketenkaart.privacy.link.FindLinkedCases;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** A look into one case. What is seen is on record before it is handed out; if it cannot be recorded, nothing is. */
public final class LookIntoCase {
    /** For two seconds: as long as a correction takes to reach the file, with much to spare. */
    private static final int ATTEMPTS = 200;

    private static final Duration STEP = Duration.ofMillis(10);
    private final OpenCase opening;
    private final CardMaker cards;
    private final FindLinkedCases links;

    public LookIntoCase(
            CaseFiles files,
            SharingAgreements agreements,
            Disclosures disclosures,
            ContributionTags tags,
            Clock clock) {
        this.opening = new OpenCase(files, agreements, disclosures, clock);
        this.cards = new CardMaker(tags);
        this.links = new FindLinkedCases(files);
    }

    /** The tag by which its owner corrects or withdraws what it contributed. */
    @FunctionalInterface
    public interface ContributionTags {
        String of(OrganisationId owner, UUID caseId, UUID contributionId, long revision);

        default String ofDocument(OrganisationId owner, UUID caseId, UUID documentId) {
            return of(owner, caseId, documentId, 1);
        }
    }

    public record Asked(Caller caller, Purpose purpose, Flow flow) {}

    public sealed interface Answer {
        record Card(CardView view) implements Answer {}

        record InBrief(Overview view) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** How a case stands: no person, no content. */
    public record Overview(
            UUID caseId,
            String reference,
            String kind,
            Phase phase,
            String urgency,
            @Nullable Instant actBy,
            OrganisationId viewer,
            Purpose purpose,
            Instant asOf,
            @Nullable Director director,
            List<Owed> stillOwed) {}

    /**
     * @throws Outdated when something that was to be shown goes on being replaced; the caller answers 503 and gives nothing
     */
    public Answer handle(CaseId caseId, Asked asked) {
        for (var attempt = 1; ; attempt++) {
            try {
                return look(caseId, asked);
            } catch (Outdated e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
        }
    }

    private Answer look(CaseId caseId, Asked asked) {
        return opening.handle(caseId, new OpenCase.Asked(asked.caller(), asked.purpose(), asked.flow()))
                .map(this::answer)
                .orElseGet(() -> new Answer.Refused(Refusal.notThere()));
    }

    private Answer answer(OpenedCase opened) {
        if (!opened.fits()) {
            return new Answer.Refused(OpenedCase.MISFIT);
        }
        var agreement = opened.agreement();
        var seen = Seen.of(agreement, opened.look(), opened.file());
        var answer = seen.look().purpose() == Purpose.OVERVIEW
                ? new Answer.InBrief(overview(seen, CardMaker.ownDuties(agreement, seen)))
                : new Answer.Card(cards.card(seen, seen.look().at(), links.of(seen.file(), agreement, seen.look())));
        opened.record(Activity.SHOW_CHAIN_CARD, seen.people(part -> true), seen.counts(), seen.wordings());
        return answer;
    }

    private static Overview overview(Seen seen, List<Owed> duties) {
        var look = seen.look();
        var line = ListCases.line(seen, duties);
        return new Overview(
                line.caseId(),
                line.reference(),
                line.kind(),
                line.phase(),
                line.urgency(),
                line.actBy(),
                look.viewer().organisation(),
                look.purpose(),
                look.at(),
                line.director(),
                line.stillOwed());
    }
}
