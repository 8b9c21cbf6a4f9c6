package nl.ketenkaart.privacy.subjectaccess;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;

/**
 * Looks through every case for the person of a request, also where its record is locked, and opens a part for each organisation that ever sat
 * at the table of one, unless it left before the person was named there. What fails in one case keeps no other back. There is
 * no index of people: what is not kept cannot leak. What it finds is told to each of those organisations alone. Once more adds
 * what came since, and changes nothing else.
 */
public final class SearchPerson {
    private final KeptFiles files;
    private final SubjectAccesses requests;
    private final SubjectAccessParts parts;
    private final Clock clock;

    public SearchPerson(KeptFiles files, SubjectAccesses requests, SubjectAccessParts parts, Clock clock) {
        this.files = files;
        this.requests = requests;
        this.parts = parts;
        this.clock = clock;
    }

    public List<UUID> waiting() {
        return requests.toSearch(clock.instant());
    }

    /** A case whose file misses an event is looked at the next day. */
    public void handle(UUID id) {
        requests.find(id).ifPresent(this::search);
    }

    private void search(SubjectAccess request) {
        var like = likeness(request);
        var failures = new ArrayList<RuntimeException>();
        files.forEach(file -> {
            try {
                search(request, file, like);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        requests.change(request.id(), one -> one.searched(clock.instant()));
    }

    private void search(SubjectAccess request, CaseFile file, Optional<Likeness> like) {
        if (!files.misses(file.caseId())) {
            open(request, file, people(request, file, like));
        }
    }

    private Optional<Likeness> likeness(SubjectAccess request) {
        var subject = request.subject();
        return files.kept(subject.caseId().value()).stream()
                .flatMap(CaseFile::everything)
                .filter(part -> part.id().equals(subject.personId().value()))
                .flatMap(part -> Optional.of(part.content().open()).stream())
                .filter(Content.Person.class::isInstance)
                .flatMap(content -> Likeness.of((Content.Person) content).stream())
                .findFirst();
    }

    private static Set<PersonId> people(SubjectAccess request, CaseFile file, Optional<Likeness> like) {
        var subject = request.subject();
        var itself = file.caseId().equals(subject.caseId().value())
                ? Stream.of(subject.personId())
                : Stream.<PersonId>empty();
        var alike = like.stream()
                .flatMap(person -> file.everything()
                        .filter(part -> part.label().kind() == Kind.PERSON)
                        .filter(part -> part.content().open() instanceof Content.Person other
                                && Likeness.of(other).filter(person::equals).isPresent())
                        .map(part -> new PersonId(part.id())));
        return Stream.concat(itself, alike).collect(toUnmodifiableSet());
    }

    private void open(SubjectAccess request, CaseFile file, Set<PersonId> people) {
        concerned(file).forEach(organisation -> {
            var known = people.stream()
                    .filter(person -> mayKnowOf(person.value(), organisation, file))
                    .collect(toUnmodifiableSet());
            if (!known.isEmpty()) {
                open(request, file, organisation, known);
            }
        });
    }

    private void open(SubjectAccess request, CaseFile file, OrganisationId organisation, Set<PersonId> people) {
        var part = SubjectAccessPart.opened(request, new CaseId(file.caseId()), organisation, people, clock.instant());
        parts.add(part);
        parts.change(part.id(), one -> one.alsoAbout(people));
    }

    /** Whoever owns something there sits there, or sat; whoever was shown something too. Of whom all was destroyed holds nothing. */
    private static Set<OrganisationId> concerned(CaseFile file) {
        return file.shell().seats().stream()
                .map(Seat::organisation)
                .filter(organisation -> !file.locked().destroyed().contains(organisation))
                .collect(toUnmodifiableSet());
    }

    /** Whoever left before the person was named there, and holds nothing that names it, is not to learn that it is. */
    private static boolean mayKnowOf(UUID person, OrganisationId organisation, CaseFile file) {
        var names = file.everything()
                .filter(part ->
                        part.id().equals(person) || part.label().persons().contains(person))
                .toList();
        var since = names.stream().map(part -> part.label().recordedAt()).min(Instant::compareTo);
        return names.stream().anyMatch(part -> part.owner().equals(organisation))
                || file.shell().seats().stream()
                        .filter(seat -> seat.organisation().equals(organisation))
                        .anyMatch(seat -> seat.until() == null
                                || since.filter(seat.until()::isAfter).isPresent());
    }
}
