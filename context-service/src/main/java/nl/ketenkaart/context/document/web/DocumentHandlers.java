package nl.ketenkaart.context.document.web;

import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.document.AddDocumentHandler;
import nl.ketenkaart.context.document.Documents;
import nl.ketenkaart.context.document.WithdrawDocumentHandler;
import nl.ketenkaart.context.officedocument.DocxCheck;
import nl.ketenkaart.context.officedocument.ReadElements;
import nl.ketenkaart.context.upload.ReceiveFileHandler;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.context.upload.VirusScanner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentHandlers {

    @Bean
    ReceiveFileHandler receiveFileHandler(Uploads uploads, ReadElements xml, VirusScanner scanner) {
        return new ReceiveFileHandler(uploads, new DocxCheck(xml), scanner);
    }

    @Bean
    AddDocumentHandler addDocumentHandler(Admission admission, Documents documents, Uploads uploads) {
        return new AddDocumentHandler(admission, documents, uploads);
    }

    @Bean
    WithdrawDocumentHandler withdrawDocumentHandler(Admission admission, Documents documents, Uploads uploads) {
        return new WithdrawDocumentHandler(admission, documents, uploads);
    }
}
