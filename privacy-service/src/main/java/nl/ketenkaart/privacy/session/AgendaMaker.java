package nl.ketenkaart.privacy.session;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CourseViews.ReAgendaed;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.session.SessionView.AgendaItem;
import nl.ketenkaart.privacy.session.SessionView.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * Makes the view of a session from the cases of its agenda that are seen.
 *
 * @param cases those at whose table the viewer sits, in the order of the agenda
 */
record AgendaMaker(SessionFile session, List<Seen> cases, OrganisationId viewer) {

    SessionView view(@Nullable String agendaTag) {
        var plan = session.plan();
        return new SessionView(
                session.sessionId(),
                plan.startsAt(),
                plan.endsAt(),
                plan.place(),
                plan.chair(),
                session.status().name(),
                attendance(),
                cases.stream().map(this::item).toList(),
                lessons(),
                agendaTag);
    }

    /** Whom the questions, as far as they are seen, are about. */
    List<AboutPerson> people() {
        return merged(cases.stream()
                .map(seen -> seen.people(part -> told(seen).contains(part.id())))
                .toList());
    }

    /** The sessions of which something is said about a case: this one, and those that put it off before. */
    private Set<UUID> told(Seen seen) {
        var sessions = new HashSet<>(Set.of(session.sessionId()));
        var before = reAgendaed(seen);
        if (before != null) {
            before.each().forEach(putOff -> sessions.add(putOff.sessionId()));
        }
        return sessions;
    }

    private @Nullable ReAgendaed reAgendaed(Seen seen) {
        return ReAgendaed.of(seen, session.plan().startsAt());
    }

    /** Who attended reads what those noted, and about whom, of whom it may know that they were there. */
    private List<Lesson> lessons() {
        return session.attendance().contains(viewer)
                ? session.lessons().stream()
                        .filter(lesson -> known(lesson.organisation()))
                        .filter(lesson -> lesson.about() == null || known(lesson.about()))
                        .map(noted -> new Lesson(
                                noted.lessonId(),
                                noted.organisation(),
                                noted.kind(),
                                noted.text(),
                                noted.about(),
                                noted.at()))
                        .toList()
                : List.of();
    }

    private AgendaItem item(Seen seen) {
        return new AgendaItem(
                seen.caseId(),
                seen.reference(),
                seen.content(session.sessionId(), Content.Session.class)
                        .map(Content.Session::question)
                        .orElse(null),
                reAgendaed(seen));
    }

    private List<OrganisationId> attendance() {
        return session.attendance().stream().filter(this::known).sorted().toList();
    }

    /** Whether the viewer may know that an organisation was there: it organises, is that one, or shares a table with it. */
    private boolean known(OrganisationId organisation) {
        return session.organises(viewer)
                || organisation.equals(viewer)
                || cases.stream()
                        .anyMatch(
                                seen -> seen.seated(organisation, session.plan().endsAt()));
    }

    /** One entry for each person, however often. */
    static List<AboutPerson> merged(List<List<AboutPerson>> people) {
        return List.copyOf(people.stream()
                .flatMap(List::stream)
                .collect(toMap(about -> about.person(), about -> about, AgendaMaker::both))
                .values());
    }

    private static AboutPerson both(AboutPerson one, AboutPerson other) {
        var categories = new HashSet<>(one.categories());
        categories.addAll(other.categories());
        var items = new HashSet<UUID>(one.items());
        items.addAll(other.items());
        return new AboutPerson(one.person(), categories, items);
    }
}
