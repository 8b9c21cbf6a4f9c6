package nl.ketenkaart.privacy.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.notice.Comparison.Files;
import nl.ketenkaart.privacy.terms.Category;

/** What a correction changes in the words of a contribution, apart from who may see them. */
record Rewording(Files files, UUID contribution) {

    private record Datum(String name, String value, Category category) {}

    /** Whether who was shown it with the attributes of these categories was shown something that is different now. */
    boolean changes(Set<Category> categories) {
        return !words(files.before()).equals(words(files.after()))
                || !data(files.before(), categories).equals(data(files.after(), categories));
    }

    /** That it answers a request is for whom the request is: it is no part of the words. */
    private List<Object> words(CaseFile file) {
        return file.known(contribution)
                .map(part -> {
                    var said = (Content.Contribution) part.content().open();
                    return List.<Object>of(
                            part.label().persons(), part.label().item().category(), said.answering(null));
                })
                .orElse(List.of());
    }

    private List<Datum> data(CaseFile file, Set<Category> categories) {
        return file.everything()
                .filter(part -> part.label().kind() == Kind.ATTRIBUTE)
                .filter(part -> contribution.equals(part.label().of()))
                .filter(part -> categories.contains(part.label().item().category()))
                .map(Rewording::datum)
                .sorted(Comparator.comparing(Datum::name)
                        .thenComparing(Datum::value)
                        .thenComparing(Datum::category))
                .toList();
    }

    private static Datum datum(Part part) {
        var said = (Content.Attribute) part.content().open();
        return new Datum(said.name(), said.value(), part.label().item().category());
    }
}
