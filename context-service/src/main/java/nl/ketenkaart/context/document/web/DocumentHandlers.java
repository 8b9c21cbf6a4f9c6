package nl.ketenkaart.context.document.web;

import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.document.AddDocumentHandler;
import nl.ketenkaart.context.document.Documents;
import nl.ketenkaart.context.upload.ReceiveFileHandler;
import nl.ketenkaart.context.upload.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentHandlers {

    @Bean
    ReceiveFileHandler receiveFileHandler(Uploads uploads) {
        return new ReceiveFileHandler(uploads);
    }

    @Bean
    AddDocumentHandler addDocumentHandler(Admission admission, Documents documents, Uploads uploads) {
        return new AddDocumentHandler(admission, documents, uploads);
    }
}
