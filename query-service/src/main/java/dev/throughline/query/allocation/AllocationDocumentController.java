package dev.throughline.query.allocation;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The allocation report as a document. */
@Controller
@Tag(name = "allocation")
class AllocationDocumentController {
    private final AllocationViews views;

    AllocationDocumentController(AllocationViews views) {
        this.views = views;
    }

    @GetMapping(path = "/v1/allocation.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "allocationHtml", summary = "The allocation report, to be read and printed.")
    ModelAndView allocationHtml(
            @ParameterObject AllocationRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<AllocationReport> answer = views.report(request, at, caller);
        return new ModelAndView("allocation/report", Map.of("answer", answer, "report", answer.report()));
    }
}
