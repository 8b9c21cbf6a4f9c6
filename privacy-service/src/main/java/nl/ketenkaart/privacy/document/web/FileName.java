package nl.ketenkaart.privacy.document.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A title as the name of a file to be kept (RFC 6266, with RFC 8187 beside plain letters for who knows no other). */
final class FileName {
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf",
            ".pdf",
            "image/png",
            ".png",
            "image/jpeg",
            ".jpg",
            "text/plain",
            ".txt",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".docx");

    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileName() {}

    static String disposition(String title, String mediaType) {
        var name = name(title, ENDINGS.getOrDefault(mediaType, ""));
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** Without what leads to another folder, ends a line, or turns the reading direction. */
    private static String name(String title, String ending) {
        var safe =
                title.replaceAll("[\\\\/:*?\"<>|%\\p{Cc}\\p{Cf}\\p{Cs}]", "_").strip();
        var shown = safe.replaceAll("^\\.+", "_");
        return shown.toLowerCase(Locale.ROOT).endsWith(ending) ? shown : shown + ending;
    }

    private static String encoded(String name) {
        var out = new StringBuilder();
        for (var one : name.getBytes(UTF_8)) {
            var letter = (char) Byte.toUnsignedInt(one);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
                out.append(letter);
            } else {
                out.append("%%%02X".formatted((int) letter));
            }
        }
        return new String(out.toString().getBytes(US_ASCII), US_ASCII);
    }
}
