package nl.ketenkaart.privacy.casefile.mongo;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFile.Locked;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Enclosed;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.casefile.Part.Lock;
import nl.ketenkaart.privacy.casefile.Shell;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file as a document and back: labels in the clear, as the JSON that they are read from at each look, every content sealed for its
 * place and opened only when asked for.
 */
final class CaseDocuments {
    static final String COLLECTION = "cards";
    static final String SHELL = "shell";
    static final String PARTS = "parts";
    /** Apart from the parts, and read by nobody who shows something. */
    static final String LOCKED = "locked";

    private static final String LOCKS = "locks";
    private static final String DESTROYED = "destroyed";
    private static final String ENDED = "ended";
    private static final String LABEL = "label";
    private static final String CONTENT = "content";
    private final Codec codec;
    private final JsonMapper mapper;

    CaseDocuments(Codec codec, JsonMapper mapper) {
        this.codec = codec;
        this.mapper = mapper;
    }

    CaseFile file(Document document) {
        var caseId = UUID.fromString(document.getString("_id"));
        return new CaseFile(caseId, shell(document), parts(caseId, document), locked(caseId, document));
    }

    private Map<UUID, Part> parts(UUID caseId, Document document) {
        var parts = new LinkedHashMap<UUID, Part>();
        for (var stored : document.getList(PARTS, Document.class)) {
            var part = part(caseId, stored);
            parts.put(part.id(), part);
        }
        return parts;
    }

    private Locked locked(UUID caseId, Document document) {
        var locked = document.get(LOCKED, Document.class);
        if (locked == null) {
            return Locked.NOTHING;
        }
        var locks = locked.getList(LOCKS, String.class).stream()
                .map(lock -> mapper.readValue(lock, Lock.class))
                .collect(toSet());
        var destroyed = locked.getList(DESTROYED, String.class, List.of()).stream()
                .map(OrganisationId::new)
                .collect(toSet());
        var ended = locked.getString(ENDED);
        return new Locked(locks, parts(caseId, locked), destroyed, ended == null ? null : Instant.parse(ended));
    }

    /** With the file in it, as it is stored. */
    Document filled(Document document, CaseFile file) {
        document.append(SHELL, mapper.writeValueAsString(file.shell()))
                .append(PARTS, parts(file.caseId(), file.parts()));
        return file.locked().equals(Locked.NOTHING)
                ? document
                : document.append(LOCKED, written(file.caseId(), file.locked()));
    }

    private Document written(UUID caseId, Locked locked) {
        var ended = locked.ended();
        return new Document(
                        LOCKS,
                        locked.locks().stream().map(mapper::writeValueAsString).toList())
                .append(PARTS, parts(caseId, locked.parts()))
                .append(
                        DESTROYED,
                        locked.destroyed().stream().map(OrganisationId::value).toList())
                .append(ENDED, ended == null ? null : ended.toString());
    }

    Shell shell(Document document) {
        return mapper.readValue(document.getString(SHELL), Shell.class);
    }

    private List<Document> parts(UUID caseId, Map<UUID, Part> parts) {
        return parts.values().stream()
                .map(part -> stored(part, place(caseId, part.label())))
                .toList();
    }

    private Part part(UUID caseId, Document stored) {
        return part(stored, label -> place(caseId, label));
    }

    /** A part as it is stored at a place of its own. */
    Document stored(Part part, Place place) {
        return part.content() instanceof SealedContent sealed && sealed.isOf(part.label(), place)
                ? sealed.stored
                : written(part, place);
    }

    private Document written(Part part, Place place) {
        return new Document(LABEL, mapper.writeValueAsString(part.label())).append(CONTENT, sealed(part, place));
    }

    Part part(Document stored, Function<Label, Place> places) {
        var label = mapper.readValue(stored.getString(LABEL), Label.class);
        return new Part(label, new SealedContent(places.apply(label), label, stored));
    }

    private Binary sealed(Part part, Place place) {
        return part.content() instanceof SealedContent sealed && sealed.place.equals(place)
                ? sealed.bytes()
                : new Binary(codec.seal(
                        place, mapper.writeValueAsBytes(part.content().open())));
    }

    /** Still sealed as it was stored; opened at most once in the short life of a file. */
    private final class SealedContent implements Enclosed {
        private final Place place;
        private final Label label;
        private final Document stored;
        private @Nullable Content opened;

        SealedContent(Place place, Label label, Document stored) {
            this.place = place;
            this.label = label;
            this.stored = stored;
        }

        /** It stands there under this very label, so it need not be written once more. */
        boolean isOf(Label other, Place where) {
            return label == other && place.equals(where);
        }

        Binary bytes() {
            return stored.get(CONTENT, Binary.class);
        }

        @Override
        public Content open() {
            var content = opened;
            if (content == null) {
                var plain = codec.open(place, bytes().getData());
                content = mapper.readValue(plain, label.kind().content());
                opened = content;
            }
            return content;
        }
    }

    private static Place place(UUID caseId, Label label) {
        var item = label.item();
        return new Place(COLLECTION, caseId, item.owner(), item.id().toString(), CONTENT);
    }
}
