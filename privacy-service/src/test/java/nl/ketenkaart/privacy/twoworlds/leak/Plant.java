package nl.ketenkaart.privacy.twoworlds.leak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.twoworlds.Staged;

/** Where a leak sits. */
sealed interface Plant {

    /** In the files: parts lie there under a wrong label, as if one rule were forgotten. */
    record InFiles(UnaryOperator<CaseFile> mislabelled) implements Plant {}

    /** In what is answered over HTTP. */
    record InAnswers(BiConsumer<Asked, Answer> spoilt) implements Plant {}

    /** In what is told to the observer unasked. */
    record InInbox(BiFunction<Staged, List<String>, List<String>> told) implements Plant {}

    /** In the log: these looks cannot be recorded. */
    record InLog(Predicate<Disclosure> fails) implements Plant {}

    /** What a leaking answer has at hand: all that there is. */
    record Asked(Staged world, String method, String path, Map<String, String> query, String organisation) {

        boolean isList() {
            return path.equals("/v1/cases");
        }

        boolean isCard() {
            return path.matches("/v1/cases/[^/]+");
        }

        Optional<CaseFile> file() {
            return id(3).map(world.intake::file).filter(CaseFile::raised);
        }

        /** The n-th part of the path, if it names something. */
        Optional<UUID> id(int place) {
            var parts = path.split("/");
            return parts.length > place && parts[place].length() == 36
                    ? Optional.of(UUID.fromString(parts[place]))
                    : Optional.empty();
        }

        boolean ends(String word) {
            return path.endsWith(word);
        }
    }
}
