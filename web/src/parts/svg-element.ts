/** Elements and attributes that run or load something; our writer makes none of them. */
const forbidden = 'script, foreignObject, iframe, object, embed, image, use, animate, set';

/** An SVG text as an element for the page, checked once more to hold nothing that runs. */
export function svgElement(svg: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error('The drawing is not an SVG.');
  for (const element of root.querySelectorAll(forbidden)) element.remove();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('on') || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
    }
  }
  return document.importNode(root, true);
}

/** Width and height of a drawing in its own units. */
export function sizeOf(element: SVGSVGElement): {
  readonly width: number;
  readonly height: number;
} {
  const { width, height } = element.viewBox.baseVal ?? { width: 0, height: 0 };
  return { width: width || 800, height: height || 600 };
}
