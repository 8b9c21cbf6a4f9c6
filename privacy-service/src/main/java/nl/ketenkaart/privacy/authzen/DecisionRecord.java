package nl.ketenkaart.privacy.authzen;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Decided;
import nl.ketenkaart.privacy.disclosure.Disclosure.Decision;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** What goes on record of one call: each question as far as it was understood, each answer, and whom a yes says something about. */
final class DecisionRecord {
    private static final String NOT_KNOWN = "not known";
    private final Sights sights;
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<PersonId, AboutPerson> people = new HashMap<>();
    private final Set<UUID> cases = new HashSet<>();
    private final Set<Purpose> purposes = new HashSet<>();
    private int yes;
    private int no;

    DecisionRecord(Sights sights) {
        this.sights = sights;
    }

    /** Part of a call that could not be read at all. */
    void unread() {
        decisions.add(new Decision(Map.of(), List.of("false")));
        no++;
    }

    void decided(Question question, boolean permitted) {
        add(question, List.of(String.valueOf(permitted)));
        var id = question.resource().id();
        if (permitted && id != null) {
            tells(question, List.of(id));
        }
        yes += permitted ? 1 : 0;
        no += permitted ? 0 : 1;
    }

    /** @param about the things that the answer says to be there */
    void found(Question question, List<String> results, Collection<UUID> about) {
        add(question, results);
        if (!results.isEmpty()) {
            tells(question, about);
        }
        yes += results.size();
    }

    private void tells(Question question, Collection<UUID> ids) {
        var type = question.resource().type();
        sights.of(question).ifPresent(sight -> {
            cases.add(sight.caseId());
            if (type != null) {
                sight.people(type, ids).forEach(about -> people.merge(about.person(), about, DecisionRecord::both));
            }
        });
    }

    private static AboutPerson both(AboutPerson one, AboutPerson other) {
        return new AboutPerson(
                one.person(),
                Stream.concat(one.categories().stream(), other.categories().stream())
                        .collect(toSet()),
                Stream.concat(one.items().stream(), other.items().stream()).collect(toSet()));
    }

    private void add(Question question, List<String> answered) {
        decisions.add(new Decision(asked(question), answered));
        if (question.purpose() != null) {
            purposes.add(question.purpose());
        }
    }

    /** Nothing that the request says in words of its own: a name may stand there. */
    private Map<String, String> asked(Question question) {
        var asked = new TreeMap<String, String>();
        var resource = question.resource();
        asked.put("subject", subject(question));
        asked.put("subject_type", subjectType(question));
        asked.put(
                "action",
                text(question.action() == null ? null : question.action().word()));
        asked.put("purpose", text(question.purpose()));
        asked.put(
                "resource_type",
                text(resource.type() == null ? null : resource.type().word()));
        asked.put("case", text(resource.caseId()));
        asked.put("resource", text(resource.id()));
        return asked;
    }

    private String subject(Question question) {
        return question.subject().isCaller(sights.call().caller())
                ? "the caller"
                : sights.other(question).map(Object::toString).orElse("another");
    }

    private static String subjectType(Question question) {
        var subject = question.subject();
        return subject.isOrganisation() || subject.isPerson() ? subject.type() : NOT_KNOWN;
    }

    private static String text(@Nullable Object word) {
        return word == null ? NOT_KNOWN : word.toString();
    }

    Disclosure of(String event) {
        var moment = sights.moment();
        return new Disclosure(
                Activity.DECIDE_ACCESS,
                sights.call().flow(),
                sights.call().caller(),
                cases.size() == 1 ? new CaseId(cases.iterator().next()) : null,
                new Basis(
                        purposes.size() == 1 ? purposes.iterator().next() : null,
                        moment.agreement().version()),
                moment.at(),
                List.copyOf(people.values()),
                new Counts(yes, 0, no),
                List.of(),
                new Decided(event, decisions));
    }
}
