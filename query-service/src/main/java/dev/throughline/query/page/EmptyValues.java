package dev.throughline.query.page;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A browser sends each field of a form; one that is left empty asks for nothing. */
@ControllerAdvice(annotations = PageController.class)
class EmptyValues {
    @InitBinder
    void emptyIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
