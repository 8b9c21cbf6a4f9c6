package nl.ketenkaart.privacy.letter.web;

import nl.ketenkaart.privacy.letter.PrintLetter;
import nl.ketenkaart.privacy.letter.Printer;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    PrintLetter printLetter(OpenCase opening, Printer printer) {
        return new PrintLetter(opening, printer);
    }
}
