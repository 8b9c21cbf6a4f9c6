package nl.ketenkaart.privacy.card.web;

import java.util.Optional;
import nl.ketenkaart.platform.sealing.Tokens;
import org.springframework.stereotype.Component;

/** Places in a list, sealed for one organisation and one query: in any other they are worth nothing. */
@Component
final class Cursors {
    private final Tokens tokens;

    Cursors(Tokens tokens) {
        this.tokens = tokens;
    }

    String seal(String context, String place) {
        return tokens.seal(context, place);
    }

    Optional<String> open(String context, String cursor) {
        return tokens.open(context, cursor);
    }
}
