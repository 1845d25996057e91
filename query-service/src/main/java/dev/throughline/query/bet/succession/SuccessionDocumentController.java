package dev.throughline.query.bet.succession;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Succession packs as documents, a bet per sheet, to be handed over with the chair. */
@Controller
@Tag(name = "ownership")
class SuccessionDocumentController {
    private static final String DOCUMENT = "bet/succession-pack";

    private final SuccessionViews views;

    SuccessionDocumentController(SuccessionViews views) {
        this.views = views;
    }

    @GetMapping(path = "/v1/bets/{bet}/succession.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "successionPackHtml", summary = "What a successor must know, to be read and printed.")
    ModelAndView ofBet(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String bet,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        Answer<SuccessionPack> answer = views.ofBet(new BetRequest(bet, at, version), caller);
        return new ModelAndView(DOCUMENT)
                .addObject("answer", answer)
                .addObject("title", "Succession of " + answer.report().title())
                .addObject("packs", List.of(answer.report()));
    }

    @GetMapping(path = "/v1/people/{person}/succession.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "successionOfHtml", summary = "All that this person leaves, to be read and printed.")
    ModelAndView ofPerson(
            @Parameter(description = "The person's id.") @PathVariable String person,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<SuccessionOfPerson> answer = views.ofPerson(person, at, caller);
        return new ModelAndView(DOCUMENT)
                .addObject("answer", answer)
                .addObject("title", "Succession of " + answer.report().person())
                .addObject("person", answer.report().person())
                .addObject("openActions", answer.report().openActions())
                .addObject("packs", answer.report().packs());
    }
}
