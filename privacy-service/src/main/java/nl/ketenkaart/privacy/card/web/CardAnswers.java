package nl.ketenkaart.privacy.card.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.card.CardView;
import nl.ketenkaart.privacy.card.CardView.Holding;
import nl.ketenkaart.privacy.card.CardView.Origin;
import nl.ketenkaart.privacy.card.CardView.Picture;
import nl.ketenkaart.privacy.card.CardView.Progress;
import nl.ketenkaart.privacy.card.CardView.Standing;
import nl.ketenkaart.privacy.card.CardView.Ties;
import nl.ketenkaart.privacy.card.CardView.Turns;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import nl.ketenkaart.privacy.card.HoldingViews.Document;
import nl.ketenkaart.privacy.card.HoldingViews.Holder;
import nl.ketenkaart.privacy.card.HoldingViews.Marker;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Puts a view into bytes, with a tag over what it says and nothing else. */
@Component
final class CardAnswers {
    private static final String WHEN = "asOf";
    private final JsonMapper mapper;
    private final EntityTags tags;

    CardAnswers(JsonMapper mapper, EntityTags tags) {
        this.mapper = mapper.rebuild()
                .addMixIn(CardView.class, SideBySide.class)
                .addMixIn(Contribution.class, HeldSideBySide.class)
                .addMixIn(Document.class, HeldSideBySide.class)
                .addMixIn(Marker.class, HeldSideBySide.class)
                .build();
        this.tags = tags;
    }

    /** The parts of a card lie side by side on the wire. */
    private interface SideBySide {
        @JsonUnwrapped
        Standing standing();

        @JsonUnwrapped
        Origin origin();

        @JsonUnwrapped
        Picture picture();

        @JsonUnwrapped
        Holding holding();

        @JsonUnwrapped
        Progress progress();

        @JsonUnwrapped
        Turns turns();

        @JsonUnwrapped
        Ties ties();
    }

    private interface HeldSideBySide {
        @JsonUnwrapped
        Holder holder();
    }

    /** Makes an answer that is on record; where it could not be recorded there is none. */
    ResponseEntity<byte[]> recorded(Supplier<ResponseEntity<byte[]>> answer) {
        try {
            return answer.get();
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        } catch (Disclosures.Outdated e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "What you ask for is changing at this moment; try again.");
        }
    }

    ResponseEntity<byte[]> ok(Lookup lookup, Object view) {
        var body = mapper.writeValueAsBytes(view);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tags.ofContent(lookup.caller().organisation(), lookup.path(), timeless(body)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(body);
    }

    /** Without the moment of looking: the tag changes when the view does. */
    private byte[] timeless(byte[] body) {
        try (var parser = mapper.createParser(body)) {
            parser.nextToken();
            while (!WHEN.equals(parser.nextName())) {
                if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
                    return body;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            var from = (int) parser.currentTokenLocation().getByteOffset();
            parser.nextToken();
            parser.finishToken();
            return without(body, from, (int) parser.currentLocation().getByteOffset());
        }
    }

    private static byte[] without(byte[] body, int from, int to) {
        var rest = ByteBuffer.allocate(body.length - (to - from));
        return rest.put(body, 0, from).put(body, to, body.length - to).array();
    }
}
