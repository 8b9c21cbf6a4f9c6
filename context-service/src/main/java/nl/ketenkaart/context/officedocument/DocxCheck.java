package nl.ketenkaart.context.officedocument;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.ketenkaart.context.examination.Source;
import nl.ketenkaart.context.examination.Unfit;
import nl.ketenkaart.context.officedocument.ReadElements.Element;
import nl.ketenkaart.context.officedocument.ReadElements.Malformed;

/**
 * A DOCX without macros, without files, controls and objects within, and that loads nothing from elsewhere; links for people to
 * follow are no such thing (ECMA-376, parts 1 and 2).
 */
public final class DocxCheck {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final int LARGEST_LIST = 1024 * 1024;
    private static final List<String> ACTS = List.of("macroenabled", "vba", "activex", "oleobject", "ms-office.");
    private static final Pattern ACTING_PART = Pattern.compile(
            "(?i)vbaproject|vbadata|/activex/|/embeddings/|\\.(bin|exe|dll|com|bat|cmd|ps1|js|jse|vbs|vbe"
                    + "|wsf|hta|scr|lnk|jar|msi|html?|svg)$");
    private static final Pattern OUTSIDE =
            Pattern.compile("(^|/)\\.\\.(/|$)|^/|[\\\\:\\p{Cntrl}\\x{80}-\\x{9f}\\p{Zl}\\p{Zp}]");
    private static final Set<String> TAKES_IN = Set.of(
            "oleobject",
            "package",
            "control",
            "vbaproject",
            "wordvbadata",
            "attachedtemplate",
            "afchunk",
            "frame",
            "subdocument",
            "activexcontrolbinary",
            "attachedtoolbars",
            "externallink",
            "externallinkpath");

    private static final Pattern FOR_PEOPLE = Pattern.compile("(?i)(https?://|mailto:).*");
    private final ReadElements xml;

    public DocxCheck(ReadElements xml) {
        this.xml = xml;
    }

    /**
     * Examines it to its end.
     *
     * @throws Unfit for one that is not taken
     */
    public void examine(Source in) throws IOException {
        var names = new HashSet<String>();
        var types = new HashSet<String>();
        ZipWalk.walk(in, (name, content) -> {
            checkName(name);
            if (!names.add(name.toLowerCase(ROOT))) {
                throw new Unfit("is packed in a way that contradicts itself");
            }
            part(name, content, types);
        });
        if (!types.contains(MAIN) || !names.contains("word/document.xml")) {
            throw new Unfit("is packed, but no DOCX document");
        }
    }

    private static void checkName(String name) {
        if (OUTSIDE.matcher(name).find()) {
            throw new Unfit("is packed in a way that contradicts itself");
        }
        if (ACTING_PART.matcher("/" + name).find()) {
            throw new Unfit("is a document with macros, controls or files within");
        }
    }

    private void part(String name, InputStream content, Set<String> types) throws IOException {
        var small = name.toLowerCase(ROOT);
        if (small.equals(CONTENT_TYPES.toLowerCase(ROOT))) {
            read(content, element -> type(element, types));
        } else if (small.endsWith(".rels")) {
            read(content, DocxCheck::relationship);
        } else if (small.endsWith(".xml")) {
            FieldCheck.examine(content);
        }
    }

    private void read(InputStream content, java.util.function.Consumer<Element> check) throws IOException {
        try {
            xml.read(new Bounded(content, LARGEST_LIST).readAllBytes(), check);
        } catch (Malformed e) {
            throw new Unfit("is a document that cannot be read");
        }
    }

    private static void type(Element element, Set<String> types) {
        var type = element.attribute("ContentType");
        if (ACTS.stream().anyMatch(type.toLowerCase(ROOT)::contains)) {
            throw new Unfit("is a document with macros, controls or files within");
        }
        if (element.name().equals("Override")) {
            types.add(type);
        }
    }

    private static void relationship(Element element) {
        var type = element.attribute("Type").toLowerCase(ROOT);
        var last = type.substring(type.lastIndexOf('/') + 1);
        if (TAKES_IN.contains(last)) {
            throw new Unfit("is a document with macros, controls or files within");
        }
        var external = element.attribute("TargetMode").equalsIgnoreCase("External");
        var link = last.equals("hyperlink")
                && FOR_PEOPLE.matcher(element.attribute("Target").strip()).matches();
        if (external && !link) {
            throw new Unfit("is a document that loads something from elsewhere");
        }
    }
}
