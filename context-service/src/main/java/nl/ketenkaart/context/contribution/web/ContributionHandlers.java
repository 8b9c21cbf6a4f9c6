package nl.ketenkaart.context.contribution.web;

import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.contribution.Contributions;
import nl.ketenkaart.context.contribution.CorrectContributionHandler;
import nl.ketenkaart.context.contribution.FindRequestToAnswer;
import nl.ketenkaart.context.contribution.RecordContributionHandler;
import nl.ketenkaart.context.contribution.ReleaseContributionHandler;
import nl.ketenkaart.context.contribution.StatementFaults;
import nl.ketenkaart.context.contribution.WithdrawContributionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContributionHandlers {

    @Bean
    StatementFaults statementFaults(FindRequestToAnswer requests) {
        return new StatementFaults(requests);
    }

    @Bean
    RecordContributionHandler recordContributionHandler(
            Admission admission, Contributions contributions, StatementFaults faults) {
        return new RecordContributionHandler(admission, contributions, faults);
    }

    @Bean
    CorrectContributionHandler correctContributionHandler(
            Admission admission, Contributions contributions, StatementFaults faults) {
        return new CorrectContributionHandler(admission, contributions, faults);
    }

    @Bean
    WithdrawContributionHandler withdrawContributionHandler(Admission admission, Contributions contributions) {
        return new WithdrawContributionHandler(admission, contributions);
    }

    @Bean
    ReleaseContributionHandler releaseContributionHandler(Admission admission, Contributions contributions) {
        return new ReleaseContributionHandler(admission, contributions);
    }
}
