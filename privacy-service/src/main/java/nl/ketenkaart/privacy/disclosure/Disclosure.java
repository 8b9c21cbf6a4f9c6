package nl.ketenkaart.privacy.disclosure;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.receipt.Wording;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * An answer with content that is about to leave: labels and ids, never what it says.
 *
 * @param caller from the token; the person's subject goes to the actor's line only
 * @param caseId null where the answer is about several cases
 * @param began when the work on the answer began
 * @param people everyone whom the answer says something about; nobody: one line without a person
 * @param wordings which wordings of others' contributions it shows
 * @param decided what the decision point was asked and answered; null where the answer is no decision
 */
public record Disclosure(
        Activity activity,
        Flow flow,
        Caller caller,
        @Nullable CaseId caseId,
        Basis basis,
        Instant began,
        List<AboutPerson> people,
        Counts counts,
        List<Wording> wordings,
        @Nullable Decided decided) {

    public Disclosure {
        people = List.copyOf(people);
        wordings = List.copyOf(wordings);
    }

    /** An answer that shows something; a decision shows nothing but whether one may look. */
    public Disclosure(
            Activity activity,
            Flow flow,
            Caller caller,
            @Nullable CaseId caseId,
            Basis basis,
            Instant began,
            List<AboutPerson> people,
            Counts counts,
            List<Wording> wordings) {
        this(activity, flow, caller, caseId, basis, began, people, counts, wordings, null);
    }

    /** An answer that shows no contribution of others. */
    public Disclosure(
            Activity activity,
            Flow flow,
            Caller caller,
            @Nullable CaseId caseId,
            Basis basis,
            Instant began,
            List<AboutPerson> people,
            Counts counts) {
        this(activity, flow, caller, caseId, basis, began, people, counts, List.of());
    }

    /**
     * Where the action stands in its flow (W3C Trace Context): lower-case hex of 16 and 8 bytes.
     *
     * @param parentSpanId the caller's span; null where the flow began here
     */
    public record Flow(
            String traceId, String spanId, @Nullable String parentSpanId) {}

    /**
     * On what it rests.
     *
     * @param purpose null where several were asked about, or none that is known
     */
    public record Basis(@Nullable Purpose purpose, int agreementVersion) {}

    /**
     * What the decision point was asked in one call, and what it answered: enough to ask the same again. Ids and words that
     * are known here, nothing else of what the request said.
     *
     * @param event its name in the Authorization Decision Log
     */
    public record Decided(String event, List<Decision> decisions) {
        public Decided {
            decisions = List.copyOf(decisions);
        }
    }

    /** @param answered true or false, or the ids or names that a search found */
    public record Decision(Map<String, String> asked, List<String> answered) {
        public Decision {
            asked = Collections.unmodifiableMap(new TreeMap<>(asked));
            answered = List.copyOf(answered);
        }
    }

    /** What the answer says about one person: of which categories, in which items. */
    public record AboutPerson(PersonId person, Set<Category> categories, Set<UUID> items) {
        public AboutPerson {
            categories = Set.copyOf(categories);
            items = Set.copyOf(items);
        }
    }

    /**
     * How many items were shown in full, as a marker, and not at all.
     *
     * @param verdicts the same by what was decided, as far as that is known; for who counts, not for the log
     */
    public record Counts(int full, int marker, int none, Map<Verdict, Integer> verdicts) {
        public Counts {
            verdicts = Map.copyOf(verdicts);
        }

        public Counts(int full, int marker, int none) {
            this(full, marker, none, Map.of());
        }
    }
}
