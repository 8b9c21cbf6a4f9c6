package nl.ketenkaart.privacy.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * By what an approval is bound to the exact text: SHA-256 of its canonical JSON (RFC 8785), so that whoever approves can work it
 * out from what was read.
 */
public final class TextHash {
    private static final Map<Character, String> SHORT =
            Map.of('"', "\\\"", '\\', "\\\\", '\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r");

    private TextHash() {}

    /** Lower-case hex. */
    public static String of(AgreementDraft text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String canonical(AgreementDraft text) {
        var fields = new TreeMap<String, String>();
        put(fields, "effectiveFrom", text.effectiveFrom());
        put(fields, "legalBasis", text.legalBasis());
        fields.put("matrix", list(text.matrix().stream().map(TextHash::row).toList()));
        fields.put("replaces", Integer.toString(text.replaces()));
        fields.put(
                "signatories",
                list(text.signatories().stream().map(TextHash::signatory).toList()));
        put(fields, "title", text.title());
        return object(fields);
    }

    private static String row(Row row) {
        var fields = new TreeMap<String, String>();
        fields.put(
                "categories",
                list(row.categories().stream().map(TextHash::quoted).toList()));
        put(fields, "purpose", row.purpose());
        put(fields, "recipient", row.recipient());
        put(fields, "source", row.source());
        return object(fields);
    }

    private static String signatory(Signatory signatory) {
        var fields = new TreeMap<String, String>();
        put(fields, "from", signatory.from());
        put(fields, "kind", signatory.kind());
        put(fields, "organisation", signatory.organisation());
        put(fields, "until", signatory.until());
        return object(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, quoted(value.toString()));
        }
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String list(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char c) {
        var known = SHORT.get(c);
        if (known != null) {
            return known;
        }
        return c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    }
}
