package nl.ketenkaart.privacy.holding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.casefile.EarlierWordings.EarlierWording;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;

/**
 * All that an organisation owns about a person in one case, also what is locked because its term is over: also drafts, what it withdrew, and how it worded something before. What is about
 * somebody else only is not among it.
 *
 * @param placesOfOthers where others are, as far as this organisation itself said it
 */
record Holdings(List<Held> items, List<String> placesOfOthers) {
    private static final int MOST_WORDINGS = 1_000;

    static Holdings of(CaseFile file, SubjectAccessPart part, EarlierWordings earlier) {
        var people = part.people().stream().map(PersonId::value).collect(toUnmodifiableSet());
        var own = own(file, part.organisation());
        var locked = file.locked().parts().keySet();
        var items = own.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), before(one, earlier)))
                .filter(one -> people.stream().anyMatch(one::isAbout))
                .map(one -> held(one, people, locked))
                .toList();
        var places = own.stream()
                .filter(one -> isAPlaceOfSomebodyElse(one, people))
                .flatMap(one -> Words.all(one.content().open()).stream())
                .map(Line::text)
                .map(Holdings::letters)
                .filter(text -> text.length() > 5)
                .toList();
        return new Holdings(items, places);
    }

    private static List<Part> own(CaseFile file, OrganisationId owner) {
        return file.everything().filter(part -> part.owner().equals(owner)).toList();
    }

    private static Stream<Part> before(Part part, EarlierWordings earlier) {
        return part.label().kind() == Kind.CONTRIBUTION
                ? earlier.of(part.id(), Long.MAX_VALUE, MOST_WORDINGS).stream().flatMap(wording -> parts(wording))
                : Stream.empty();
    }

    private static Stream<Part> parts(EarlierWording wording) {
        return wording.parts().stream();
    }

    private static Held held(Part part, Set<UUID> people, Set<UUID> locked) {
        var about = part.label().persons();
        var alone = !about.isEmpty() && people.containsAll(about);
        var whole = Objects.requireNonNullElse(part.label().of(), part.id());
        return new Held(idOf(part), part, alone, locked.contains(part.id()) || locked.contains(whole));
    }

    /** The same for the same wording. */
    private static UUID idOf(Part part) {
        return Part.idOf(part.id(), "wording|" + part.label().revision());
    }

    private static boolean isAPlaceOfSomebodyElse(Part part, Set<UUID> people) {
        var about = part.label().persons();
        var place = part.category() == Category.WHEREABOUTS && part.label().kind() == Kind.ATTRIBUTE
                || part.label().kind() == Kind.ADDRESS;
        return place && people.stream().noneMatch(about::contains);
    }

    /** Whether these words say where somebody else is, as this organisation knows it. */
    boolean tellWhereOthersAre(String words) {
        var letters = letters(words);
        return placesOfOthers.stream().anyMatch(letters::contains);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
