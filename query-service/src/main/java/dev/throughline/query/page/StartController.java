package dev.throughline.query.page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where one comes in, and where one has gone out. */
@org.springframework.stereotype.Controller
class StartController {
    @GetMapping("/")
    String start() {
        return "redirect:/roadmap";
    }

    @GetMapping("/signed-out")
    ModelAndView signedOut() {
        return new ModelAndView("page/signed-out");
    }
}
