package nl.ketenkaart.privacy.session;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.session.SessionView.AgendaItem;
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
                agendaTag);
    }

    /** Whom the questions, as far as they are seen, are about. */
    List<AboutPerson> people() {
        return merged(cases.stream()
                .map(seen -> seen.people(part -> part.id().equals(session.sessionId())))
                .toList());
    }

    private AgendaItem item(Seen seen) {
        return new AgendaItem(
                seen.caseId(),
                seen.reference(),
                seen.content(session.sessionId(), Content.Session.class)
                        .map(Content.Session::question)
                        .orElse(null));
    }

    private List<OrganisationId> attendance() {
        return session.attendance().stream()
                .filter(came -> session.organises(viewer)
                        || came.equals(viewer)
                        || cases.stream().anyMatch(seen -> seen.seats(came)))
                .sorted()
                .toList();
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
