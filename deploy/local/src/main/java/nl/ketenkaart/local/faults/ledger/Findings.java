package nl.ketenkaart.local.faults.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where what is found differs from what was acknowledged; a line for each.
 *
 * @param lost acknowledged, and not there
 * @param doubled there more often than it was acknowledged
 * @param leaked there, where nothing of it may be
 * @param refused there, although its partner was told no
 */
public record Findings(List<String> lost, List<String> doubled, List<String> leaked, List<String> refused) {

    public boolean none() {
        return all().findAny().isEmpty();
    }

    /** Each with the word for what is wrong. */
    public Stream<String> all() {
        return Stream.of(
                        said("lost", lost),
                        said("doubled", doubled),
                        said("leaked", leaked),
                        said("refused, and there", refused))
                .flatMap(lines -> lines);
    }

    private static Stream<String> said(String what, List<String> lines) {
        return lines.stream().map(line -> what + ": " + line);
    }
}
