package nl.ketenkaart.context.informationrequest.web;

import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.contribution.Contributions;
import nl.ketenkaart.context.informationrequest.AnswerInformationRequestHandler;
import nl.ketenkaart.context.informationrequest.InformationRequests;
import nl.ketenkaart.context.informationrequest.KnownToAsker;
import nl.ketenkaart.context.informationrequest.RequestInformationHandler;
import nl.ketenkaart.context.informationrequest.Routing;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InformationRequestHandlers {

    @Bean
    RequestInformationHandler requestInformationHandler(
            Admission admission, OrganisationDirectory directory, InformationRequests requests, KnownToAsker known) {
        return new RequestInformationHandler(admission, new Routing(directory), requests, known);
    }

    @Bean
    AnswerInformationRequestHandler answerInformationRequestHandler(
            Admission admission, InformationRequests requests, Contributions contributions) {
        return new AnswerInformationRequestHandler(admission, requests, contributions);
    }
}
