package nl.ketenkaart.privacy.amendment.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.PrivacyService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service under a name of its own, since what is agreed here holds for every case of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = PrivacyService.class,
        properties = "spring.application.name=agreement-test")
@Import(AgreementStack.Around.class)
@ExtendWith(EmbeddedStack.class)
@interface AgreementServiceTest {}
