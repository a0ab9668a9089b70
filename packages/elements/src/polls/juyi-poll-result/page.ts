/** How a line of text is drawn; sizes in px of a page 1080 wide. */
export interface PageLine {
  readonly size?: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly serif?: boolean;
  readonly align?: 'left' | 'center';
}

const width = 1080;
const margin = 64;
const inner = width - 2 * margin;
const sans = 'system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const serif = '"Songti SC", "Noto Serif CJK SC", Georgia, serif';

/** A sheet of paper that is written from the top down. */
export class Page {
  y = 56;
  readonly canvas = document.createElement('canvas');
  private readonly pen: CanvasRenderingContext2D;
  private readonly spaced: boolean;

  constructor(height: number, locale: string) {
    this.canvas.width = width;
    this.canvas.height = height;
    this.pen = this.canvas.getContext('2d')!;
    this.spaced = locale === 'en';
    this.pen.fillStyle = '#ffffff';
    this.pen.fillRect(0, 0, width, height);
  }

  /** Writes a text, broken into lines that fit. */
  text(text: string, line: PageLine): void {
    const { size = 28, align = 'left' } = line;
    this.take(line);
    this.pen.textAlign = align;
    for (const part of this.broken(text, inner)) {
      this.y += size * 1.5;
      this.pen.fillText(part, align === 'center' ? width / 2 : margin, this.y);
    }
    this.y += size * 0.2;
  }

  /** Writes a name at the left and its figure at the right; a long name has lines of its own. */
  row(name: string, figure: string, line: PageLine): void {
    this.take(line);
    const room = inner - this.pen.measureText(figure).width - 24;
    const fits = this.pen.measureText(name).width <= room;
    this.text(name, line);
    this.take(line);
    this.pen.textAlign = 'right';
    const { size = 28 } = line;
    if (!fits) this.y += size * 1.5;
    this.pen.fillText(figure, width - margin, this.y - size * 0.2);
  }

  bar(share: number, colour: string, hollow: boolean, at?: number): void {
    const { pen } = this;
    const top = this.y + 8;
    pen.fillStyle = '#ece9df';
    pen.fillRect(margin, top, inner, 26);
    pen.fillStyle = colour;
    pen.strokeStyle = colour;
    pen.lineWidth = 4;
    if (hollow) pen.strokeRect(margin + 2, top + 2, Math.max(0, inner * share - 4), 22);
    else pen.fillRect(margin, top, inner * share, 26);
    if (at !== undefined) {
      pen.fillStyle = '#1e2421';
      pen.fillRect(margin + inner * at - 1.5, top - 6, 3, 38);
    }
    this.y = top + 32;
  }

  line(colour: string): void {
    this.pen.fillStyle = colour;
    this.pen.fillRect(margin, this.y, inner, 2);
    this.y += 8;
  }

  double(colour: string): void {
    this.y += 20;
    this.line(colour);
    this.y -= 2;
    this.line(colour);
    this.y += 8;
  }

  space(height: number): void {
    this.y += height;
  }

  /** The stamp, a little askew at the right. */
  stamp(lines: readonly string[], colour: string): void {
    const { pen } = this;
    this.y += 130;
    pen.save();
    pen.translate(width - margin - 130, this.y - 40);
    pen.rotate(-0.07);
    pen.strokeStyle = colour;
    pen.lineWidth = 6;
    pen.strokeRect(-130, -62, 260, 124);
    pen.textAlign = 'center';
    const [word = '', detail = ''] = lines;
    this.take({ size: 44, weight: 700, serif: true, colour });
    pen.fillText(word, 0, detail ? 0 : 16, 240);
    this.take({ size: 28, colour });
    pen.fillText(detail, 0, 42, 240);
    pen.restore();
    this.y += 40;
  }

  private take({ size = 28, weight = 400, colour = '#1e2421', serif: isSerif = false }: PageLine): void {
    this.pen.font = `${weight} ${size}px ${isSerif ? serif : sans}`;
    this.pen.fillStyle = colour;
  }

  /** Chinese breaks anywhere, English between words. */
  private broken(text: string, room: number): string[] {
    const pieces = this.spaced ? text.split(/(?<=\s)/) : [...text];
    const lines = [''];
    for (const piece of pieces) {
      const longer = lines[lines.length - 1] + piece;
      if (lines[lines.length - 1] !== '' && this.pen.measureText(longer.trimEnd()).width > room) lines.push(piece);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }
}
