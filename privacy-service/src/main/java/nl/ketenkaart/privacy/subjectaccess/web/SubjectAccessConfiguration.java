package nl.ketenkaart.privacy.subjectaccess.web;

import java.time.Clock;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.subjectaccess.LookAtReport;
import nl.ketenkaart.privacy.subjectaccess.RequestSubjectAccessHandler;
import nl.ketenkaart.privacy.subjectaccess.SearchPerson;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessParts;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccesses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubjectAccessConfiguration {

    @Bean
    RequestSubjectAccessHandler requestSubjectAccessHandler(
            OpenCase opening, KeptFiles kept, SubjectAccesses requests, Clock clock) {
        return new RequestSubjectAccessHandler(opening, kept, requests, clock);
    }

    @Bean
    SearchPerson searchPerson(KeptFiles files, SubjectAccesses requests, SubjectAccessParts parts, Clock clock) {
        return new SearchPerson(files, requests, parts, clock);
    }

    @Bean
    LookAtReport lookAtReport(
            OpenCase opening, SubjectAccesses requests, SubjectAccessParts parts, Disclosures disclosures) {
        return new LookAtReport(opening, requests, parts, disclosures);
    }
}
