package nl.ketenkaart.privacy.card;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardView.Concern;
import nl.ketenkaart.privacy.card.CardView.ConcernLevel;
import nl.ketenkaart.privacy.card.CardView.Incident;
import nl.ketenkaart.privacy.card.CardView.Notice;
import nl.ketenkaart.privacy.card.CardView.Person;
import nl.ketenkaart.privacy.card.CardView.Picture;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import org.jspecify.annotations.Nullable;

/** What happened, to whom, and who is concerned, as far as it is seen. */
record People(Seen seen) {
    private static final List<Kind> OF_A_PERSON =
            List.of(Kind.PERSON, Kind.PERSON_NEEDS, Kind.MUNICIPALITY, Kind.ADDRESS);

    Picture view() {
        return new Picture(incident(), persons(), concerns(), concernsCourse());
    }

    private @Nullable Incident incident() {
        var incident = first(Kind.INCIDENT, Content.Incident.class);
        var report = first(Kind.POLICE_REPORT, Content.PoliceReport.class);
        if (incident.isEmpty() && report.isEmpty()) {
            return null;
        }
        return new Incident(
                incident.map(Content.Incident::on).orElse(null),
                incident.map(Content.Incident::municipality).orElse(null),
                incident.map(Content.Incident::summary).orElse(null),
                report.map(Content.PoliceReport::number).orElse(null));
    }

    private List<Person> persons() {
        var parts = new ArrayList<Part>();
        OF_A_PERSON.forEach(kind -> parts.addAll(seen.full(kind)));
        return seen.wholes(parts, part -> Objects.requireNonNull(part.label().of())).stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(this::person)
                .toList();
    }

    private Person person(UUID id) {
        var core = of(id, Kind.PERSON, Content.Person.class);
        return new Person(
                id,
                core.map(Content.Person::role).orElse(null),
                core.map(Content.Person::name).orElse(null),
                core.map(Content.Person::birthDate).map(this::age).orElse(null),
                need(id, Content.PersonNeeds::birthDate),
                need(id, Content.PersonNeeds::language),
                of(id, Kind.MUNICIPALITY, Content.Municipality.class)
                        .map(Content.Municipality::name)
                        .orElse(null),
                of(id, Kind.ADDRESS, Content.Address.class)
                        .map(Content.Address::text)
                        .orElse(null),
                of(id, Kind.NOTICE, Content.PersonNotice.class)
                        .map(told -> notice(id, told))
                        .orElse(null));
    }

    private Notice notice(UUID person, Content.PersonNotice told) {
        var ground = of(person, Kind.NOTICE_GROUND, Content.NoticeGround.class);
        return new Notice(
                told.informed(),
                told.on(),
                told.by(),
                ground.map(Content.NoticeGround::text).orElse(null),
                told.until());
    }

    /** Birth date and language are a part each, since each may have been corrected by another. */
    private <T> @Nullable T need(UUID person, Function<Content.PersonNeeds, @Nullable T> which) {
        return seen.within(person, Kind.PERSON_NEEDS).stream()
                .map(part -> which.apply(seen.open(part, Content.PersonNeeds.class)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The last word of each organisation. */
    private List<Concern> concerns() {
        var last = new LinkedHashMap<OrganisationId, Concern>();
        for (var part : seen.full(Kind.CONCERN)) {
            var concern = concern(part);
            last.remove(concern.organisation());
            last.put(concern.organisation(), concern);
        }
        return List.copyOf(last.values());
    }

    private List<ConcernLevel> concernsCourse() {
        return seen.full(Kind.CONCERN).stream()
                .map(this::concern)
                .map(concern -> new ConcernLevel(concern.organisation(), concern.level(), concern.at()))
                .toList();
    }

    private Concern concern(Part part) {
        var content = seen.open(part, Content.Concern.class);
        return new Concern(
                part.label().item().owner(),
                content.level(),
                content.facts(),
                content.feeling(),
                content.question(),
                content.wouldLessen(),
                part.label().recordedAt());
    }

    private int age(LocalDate birthDate) {
        return Period.between(birthDate, LocalDate.ofInstant(seen.look().at(), Seen.HERE))
                .getYears();
    }

    private <C extends Content> Optional<C> of(UUID person, Kind kind, Class<C> type) {
        return seen.within(person, kind).stream().findFirst().map(part -> seen.open(part, type));
    }

    private <C extends Content> Optional<C> first(Kind kind, Class<C> type) {
        return seen.full(kind).stream().findFirst().map(part -> seen.open(part, type));
    }
}
