package nl.ketenkaart.privacy.authzen.web;

import java.util.Optional;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.privacy.authzen.SearchAccess.Found;
import nl.ketenkaart.privacy.authzen.SearchAccess.Range;
import org.springframework.stereotype.Component;

/**
 * Where a search goes on: a sealed token, good for the same question of the same organisation and for no other. The limit goes
 * along in it; another one beside it is a fault (AuthZEN 1.0, 8.2).
 */
@Component
final class Pages {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final String TOKEN = "token";
    private static final String LIMIT = "limit";
    private final Tokens tokens;

    Pages(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param context all that the token is good for */
    Range range(Envelope body, String context) {
        var page = body.object("page", false);
        var token = page.text(TOKEN).filter(text -> !text.isEmpty());
        var limit = page.number(LIMIT, 1);
        var asked = limit == null ? USUAL : Math.min(limit, MOST);
        if (token.isEmpty()) {
            return new Range("", asked);
        }
        var range =
                token.flatMap(text -> tokens.open("authzen|" + context, text)).flatMap(Pages::range);
        if (range.isEmpty() || limit != null && range.get().atMost() != asked) {
            page.fault(TOKEN, "was not given for this question and limit");
        }
        return range.orElse(new Range("", asked));
    }

    private static Optional<Range> range(String text) {
        var cut = text.indexOf(' ');
        return Optional.of(new Range(text.substring(cut + 1), Integer.parseInt(text.substring(0, cut))));
    }

    /** Empty where there is no more. */
    String next(String context, Found found, Range range) {
        var next = found.next();
        return next == null ? "" : tokens.seal("authzen|" + context, range.atMost() + " " + next);
    }
}
