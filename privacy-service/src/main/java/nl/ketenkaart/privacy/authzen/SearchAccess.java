package nl.ketenkaart.privacy.authzen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.authzen.Question.Subject;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.casefile.CaseIndex.Entry;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@link DecideAccess} would say yes to: who may, what it may look at, what it may do. A word that is not known finds
 * nothing. On record before it is handed out.
 */
public final class SearchAccess {
    private static final int BATCH = 50;
    private final OpenCase opening;
    private final CaseIndex index;
    private final Disclosures disclosures;

    public SearchAccess(OpenCase opening, CaseIndex index, Disclosures disclosures) {
        this.opening = opening;
        this.index = index;
        this.disclosures = disclosures;
    }

    /** @param after the place of the last one found before; empty from the start */
    public record Range(String after, int atMost) {}

    /** @param next the place of the last one, where more are found after it */
    public record Found(List<String> results, @Nullable String next) {}

    private record Placed(String result, String place) {}

    private record Asked(String event, Question question) {

        /** The log names no employee: the one person that can be found is the caller. */
        List<String> nameless(List<String> results) {
            var persons =
                    event.equals("adl.search_subject") && question.subject().isPerson();
            return persons ? results.stream().map(one -> "the caller").toList() : results;
        }
    }

    private static List<UUID> about(Question question) {
        return Optional.ofNullable(question.resource().id()).stream().toList();
    }

    /** Which subjects of the type asked: the caller itself, and of a thing of its own who else at the table. */
    public Found subjects(Call call, Question question, Range range) {
        var sights = new Sights(opening, call);
        var found = new ArrayList<Placed>();
        for (var subject : candidates(sights, question)) {
            if (sights.permits(new Question(subject, question.action(), question.purpose(), question.resource()))) {
                found.add(new Placed(subject.id(), subject.id()));
            }
        }
        var page = page(found, range);
        return recorded(sights, new Asked("adl.search_subject", question), page, about(question));
    }

    private static List<Subject> candidates(Sights sights, Question question) {
        var caller = sights.call().caller();
        var type = question.resource().type();
        var id = question.resource().id();
        return switch (question.subject().type()) {
            case Subject.PERSON -> caller.person() ? List.of(new Subject(Subject.PERSON, caller.subject())) : List.of();
            case Subject.ORGANISATION -> {
                var organisations = new ArrayList<>(List.of(caller.organisation()));
                if (type != null && id != null) {
                    sights.of(question).ifPresent(sight -> organisations.addAll(sight.others(type, id)));
                }
                yield organisations.stream()
                        .sorted()
                        .map(one -> new Subject(Subject.ORGANISATION, one.value()))
                        .toList();
            }
            default -> List.of();
        };
    }

    /** Which things of a case, or which cases. */
    public Found resources(Call call, Question question, Range range) {
        var sights = new Sights(opening, call);
        var asksForItself = question.subject().isCaller(call.caller()) && question.action() != null;
        var page = asksForItself ? page(found(sights, question, range), range) : new Found(List.of(), null);
        var about = page.results().stream().map(UUID::fromString).toList();
        return recorded(sights, new Asked("adl.search_resource", question), page, about);
    }

    private List<Placed> found(Sights sights, Question question, Range range) {
        var type = question.resource().type();
        var action = question.action();
        if (type == ResourceType.CASE) {
            return cases(sights, question, range);
        }
        return type == null || action == null
                ? List.of()
                : sights.of(question).stream()
                        .flatMap(sight -> sight.found(type, action).stream())
                        .map(UUID::toString)
                        .sorted()
                        .map(id -> new Placed(id, id))
                        .toList();
    }

    /** One more than asked for, where there is one. */
    private List<Placed> cases(Sights sights, Question question, Range range) {
        var found = new ArrayList<Placed>();
        var purpose = question.purpose();
        var after = range.after();
        while (purpose != null && found.size() <= range.atMost()) {
            var entries = index.casesOf(sights.call().caller().organisation(), after, BATCH);
            var places = new HashMap<UUID, String>();
            entries.forEach(entry -> places.put(entry.caseId(), entry.key()));
            for (var caseId : sights.fitting(entries.stream().map(Entry::caseId).toList(), purpose)) {
                found.add(new Placed(caseId.toString(), places.getOrDefault(caseId, "")));
            }
            if (entries.size() < BATCH) {
                return found;
            }
            after = entries.getLast().key();
        }
        return found;
    }

    /** Which actions on a thing. */
    public Found actions(Call call, Question question, Range range) {
        var sights = new Sights(opening, call);
        var found = Arrays.stream(AccessAction.values())
                .filter(action -> sights.permits(question.with(action)))
                .map(action -> new Placed(action.word(), action.word()))
                .toList();
        var page = page(found, range);
        return recorded(sights, new Asked("adl.search_action", question), page, about(question));
    }

    private static Found page(List<Placed> all, Range range) {
        var left = all.stream()
                .filter(one -> one.place().compareTo(range.after()) > 0)
                .toList();
        var shown = left.subList(0, Math.min(left.size(), range.atMost()));
        var next = left.size() > shown.size() ? shown.getLast().place() : null;
        return new Found(shown.stream().map(Placed::result).toList(), next);
    }

    private Found recorded(Sights sights, Asked asked, Found page, Collection<UUID> about) {
        var record = new DecisionRecord(sights);
        record.found(asked.question(), asked.nameless(page.results()), about);
        disclosures.record(record.of(asked.event()));
        return page;
    }
}
