package nl.ketenkaart.context.officedocument.xml;

import nl.ketenkaart.context.officedocument.DocxCheck;

/** The examination as the service puts it together. */
public final class Examining {
    private Examining() {}

    public static DocxCheck docx() {
        return new DocxCheck(new StaxElements());
    }
}
