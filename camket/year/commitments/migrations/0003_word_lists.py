import camket.foundation.core.clock
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("commitments", "0002_append_only")]

    operations = [
        migrations.CreateModel(
            name="WordList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=camket.foundation.core.clock.now, editable=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("vague_verbs", "Động từ chung chung"),
                            ("activity_verbs", "Động từ chỉ hoạt động"),
                            ("vague_adverbs", "Từ chỉ mức độ, cách làm"),
                            ("stock_phrases", "Cụm từ quen dùng, không tính"),
                            ("result_verbs", "Động từ có sản phẩm ngay"),
                            ("concrete_verbs", "Động từ chỉ một việc cụ thể"),
                            ("drafting_verbs", "Động từ cần nêu tên sản phẩm"),
                            ("product_nouns", "Tên loại sản phẩm"),
                            ("event_nouns", "Tên loại sự kiện"),
                            ("abstract_nouns", "Danh từ không phải sản phẩm"),
                            ("counted_nouns", "Đơn vị tính, vật đếm được"),
                            ("task_nouns", "Đếm mà không đo được gì"),
                            ("numbered_names", "Số đứng sau chỉ là tên gọi"),
                            ("zero_tolerance", "Cam kết không để xảy ra"),
                            ("loose_promises", "Kiểm chứng được nhưng chưa nêu mức"),
                            ("standards", "Đạt chuẩn, danh hiệu, xếp loại"),
                            ("metrics", "Tên chỉ tiêu"),
                            ("rewrites", "Mẫu viết lại"),
                            ("item_count", "Số nội dung của một bản cam kết"),
                        ],
                        max_length=20,
                        unique=True,
                        verbose_name="danh sách",
                    ),
                ),
                ("words", models.TextField(verbose_name="các dòng")),
            ],
            options={"verbose_name": "danh sách từ"},
        ),
        migrations.AddField(
            model_name="situation",
            name="no_breakthrough",
            field=models.TextField(blank=True, verbose_name="vì sao chưa có việc đột phá"),
        ),
    ]
