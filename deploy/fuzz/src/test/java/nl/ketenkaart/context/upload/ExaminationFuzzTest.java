package nl.ketenkaart.context.upload;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.examination.SimpleFile;
import nl.ketenkaart.context.examination.Source;
import nl.ketenkaart.context.examination.Unfit;
import nl.ketenkaart.context.officedocument.DocxCheck;
import nl.ketenkaart.context.officedocument.xml.Examining;
import nl.ketenkaart.fuzz.Refused;

class ExaminationFuzzTest {
    private final DocxCheck documents = Examining.docx();

    @FuzzTest(maxDuration = "1m")
    void a_file_is_fit_or_refused(byte[] file) {
        Refused.orRead(Unfit.class, () -> examined(new Source(new ByteArrayInputStream(file))));
    }

    private FileType examined(Source file) throws IOException {
        var type = SimpleFile.begins(file);
        if (type == FileType.DOCX) {
            documents.examine(file);
        } else {
            SimpleFile.examine(type, file);
        }
        return type;
    }
}
